// Elements made of text. Nothing that comes from a story is ever read as HTML.

/** An element with attributes, and with nodes or texts in it; null and false are left out. */
export function el(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, String(value));
    }
  }
  element.append(...content.flat().filter((part) => part !== null && part !== undefined && part !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A text of its own direction, whatever it does to the order of letters. */
export function own(text, attributes = {}) {
  return el('bdi', attributes, withoutOverrides(text));
}

/** Letters in the order in which they stand: overrides of it can hide what a text says. None is ''. */
export function withoutOverrides(text) {
  return String(text ?? '').replace(/[\u202d\u202e]/g, '');
}

/** The link, where it leads to a page of the web; else null. */
export function webLink(link) {
  try {
    const url = new URL(link);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}
