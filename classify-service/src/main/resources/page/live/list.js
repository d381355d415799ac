// The list of stories.

import { byId, el, own, webLink, withoutOverrides } from './dom.js';
import { count, longTime, percent, shortTime, stories as storyCount } from './format.js';

const list = byId('list');

const STATUS = { withheld: 'Withheld', canceled: 'Canceled' };

function tags(story, onTag) {
  const tag = (kind, item, ...more) => {
    const name = item.name ?? item.code;
    const node = el(
      'span',
      { class: `tag ${kind}`, title: `${name}: ${percent(item.score)} sure` },
      own(name),
      ...more,
    );
    node.addEventListener('click', (event) => {
      event.stopPropagation();
      onTag(kind, item);
    });
    return node;
  };
  const score = (item) => el('small', { class: 'score', 'aria-hidden': 'true' }, percent(item.score));
  const countries = story.regions.map((region) =>
    tag('region', region, ' ', el('span', { class: 'code' }, region.code), ' ', score(region)),
  );
  // Of the Media Topics, the finer ones begin with 2.
  const themes = story.themes.map((theme, index) => {
    const node = tag('theme', theme, ' ', index === 0 ? score(theme) : null);
    node.classList.toggle('finer', /^2\d{7}$/.test(theme.code));
    return node;
  });
  const ownThemes = (story.ownThemes ?? []).map((theme) => tag('theme', theme));
  return [
    el('span', { class: 'tags countries' }, countries.length > 0 ? countries : 'no country'),
    el('span', { class: 'tags themes' }, themes, ownThemes),
  ];
}

function source(story) {
  const link = story.link ? webLink(story.link) : null;
  if (!link) {
    return el('span', { class: 'source' }, own(story.source));
  }
  return el(
    'a',
    {
      class: 'source',
      href: link.href,
      rel: 'noopener noreferrer',
      target: '_blank',
      title: `The original, at ${link.host}`,
    },
    own(story.source),
    el('span', { 'aria-hidden': 'true' }, ' ↗'),
    el('span', { class: 'unseen' }, ', the original, opens another page'),
  );
}

function copies(group, onOpen) {
  if (group.copies.length === 0) {
    return null;
  }
  const places = group.copies.length === 1 ? '1 other place' : `${group.copies.length} other places`;
  const details = el(
    'details',
    { class: 'copies' },
    el('summary', {}, `Also in ${places}`),
    el(
      'ul',
      {},
      group.copies.map((copy) =>
        el('li', {}, headline(copy, onOpen), ' ', el('span', { class: 'meta' }, source(copy))),
      ),
    ),
  );
  details.addEventListener('click', (event) => event.stopPropagation());
  return details;
}

function headline(story, onOpen) {
  const text = withoutOverrides(story.headline || story.lead || 'Without a headline');
  const link = el(
    'a',
    {
      class: story.headline ? 'headline' : 'headline untitled',
      href: `?story=${story.id}`,
      dir: 'auto',
      lang: story.language ?? '',
      'data-id': story.id,
    },
    text,
  );
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      onOpen(story.id);
    }
  });
  return link;
}

function row(group, on, isNew) {
  const story = group.lead;
  const status = STATUS[story.status];
  const embargoed = story.embargoedUntil && new Date(story.embargoedUntil) > new Date();
  const item = el(
    'li',
    { class: isNew ? 'row new' : 'row', 'data-id': story.id },
    el('time', { datetime: story.time, title: `Tagged ${longTime(story.time)}` }, shortTime(story.time)),
    el(
      'article',
      { class: story.status === 'canceled' ? 'canceled' : null },
      el(
        'h3',
        {},
        status ? [el('span', { class: 'status' }, status), ' '] : null,
        embargoed ? [el('span', { class: 'status' }, 'Under embargo'), ' '] : null,
        headline(story, on.open),
      ),
      el('p', { class: 'meta' }, ...tags(story, on.tag), source(story)),
      copies(group, on.open),
    ),
  );
  item.addEventListener('click', (event) => {
    if (!event.target.closest('a, button, summary')) {
      on.open(story.id);
    }
  });
  return item;
}

/** What a row looks like depends on these only. */
const stamp = (group) => [group.lead, ...group.copies].map((story) => story.id + story.time).join();

const shown = new Map();

/** Brings the list to what the model holds; rows that stay are left alone. */
export function show(model, on, fresh = new Set()) {
  const focused = document.activeElement?.closest?.('.row')?.dataset.id;
  const seen = new Set();
  let before = list.firstElementChild;
  for (const group of model.groups()) {
    const id = group.lead.id;
    seen.add(id);
    const known = shown.get(id);
    const is = stamp(group);
    let node = known?.node;
    if (!known || known.stamp !== is) {
      node = row(group, on, fresh.has(id));
      if (known) {
        if (before === known.node) {
          before = before.nextElementSibling;
        }
        known.node.remove();
      }
      shown.set(id, { node, stamp: is });
    }
    if (node === before) {
      before = before.nextElementSibling;
    } else {
      list.insertBefore(node, before);
    }
  }
  for (const [id, { node }] of shown) {
    if (!seen.has(id)) {
      node.remove();
      shown.delete(id);
    }
  }
  if (focused && !document.activeElement?.closest?.('.row')) {
    link(focused)?.focus({ preventScroll: true });
  }
}

const link = (id) => shown.get(id)?.node.querySelector('a.headline') ?? null;

export function mark(id) {
  list.querySelectorAll('.row[aria-current]').forEach((node) => node.removeAttribute('aria-current'));
  shown.get(id)?.node.setAttribute('aria-current', 'true');
}

/** Moves the focus so many rows on; false where there is none. */
export function step(by, current) {
  const links = [...list.querySelectorAll('.row > article > h3 a.headline')];
  const active = document.activeElement?.closest?.('.row')?.dataset.id ?? current;
  const at = links.findIndex((one) => one.dataset.id === active);
  const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.closest('.row').scrollIntoView({ block: 'nearest' });
  return next?.dataset.id ?? null;
}

export function focus(id) {
  (link(id) ?? list).focus({ preventScroll: true });
}

export const isFocused = () => list.contains(document.activeElement) && document.activeElement !== list;

/** The list's own lines: how many there are. */
export function total(matching, all, filtered) {
  byId('total').textContent = filtered
    ? `${storyCount(matching)} of ${count(all)}`
    : all === 0
      ? ''
      : `The latest ${storyCount(all)}`;
}
