// How many stories there are of which region, theme and language; each line is a filter.

import { byId, el, own } from './dom.js';
import { count, language, stories } from './format.js';

const SHOWN = 12;

const more = new Set();

function line(kind, item, chosen, most, onToggle, inner = false) {
  const pressed = chosen.includes(item.code);
  const bar = el('span', { class: 'share', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', String(most === 0 ? 0 : item.stories / most));
  const button = el(
    'button',
    {
      type: 'button',
      class: inner ? 'facet inner' : 'facet',
      'aria-pressed': String(pressed),
      'data-key': `${kind}-${item.code}`,
    },
    bar,
    own(item.name, { class: 'name' }),
    el('span', { class: 'count', 'aria-hidden': 'true' }, count(item.stories)),
    el('span', { class: 'unseen' }, `, ${stories(item.stories)}`),
  );
  button.addEventListener('click', () => onToggle(kind, item.code));
  return el('li', {}, button);
}

function fill(id, lines, again) {
  const list = byId(id);
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  let visible = lines;
  if (lines.length > SHOWN && !more.has(id)) {
    const rest = el('button', { type: 'button', class: 'facet rest', 'data-key': `${id}-rest` }, `${lines.length - SHOWN} more`);
    rest.addEventListener('click', () => {
      more.add(id);
      again();
      list.querySelectorAll('button')[SHOWN]?.focus();
    });
    visible = [...lines.slice(0, SHOWN), el('li', {}, rest)];
  }
  list.replaceChildren(...(lines.length > 0 ? visible : [el('li', { class: 'none' }, 'none yet')]));
  if (focused) {
    [...list.querySelectorAll('button')].find((one) => one.dataset.key === focused)?.focus();
  }
}

/** A chosen value stays, also where no story has it. */
function withChosen(items, chosen, name) {
  const codes = new Set(items.map((item) => item.code));
  const lost = chosen.filter((code) => !codes.has(code));
  return [...items, ...lost.map((code) => ({ code, name: name(code), stories: 0 }))];
}

/** Sub-regions under their regions. */
function areaLines(counts, regions, chosen, most, onToggle) {
  const byCode = new Map(counts.areas.map((area) => [area.code, area]));
  const lines = [];
  const add = (area, inner) => {
    const item = byCode.get(area.code) ?? { code: area.code, name: area.name, stories: 0 };
    if (item.stories > 0 || chosen.includes(item.code)) {
      lines.push({ ...item, inner });
    }
  };
  const size = (area) => byCode.get(area.code)?.stories ?? 0;
  const largest = (a, b) => size(b) - size(a);
  for (const top of regions.filter((area) => area.region === '').sort(largest)) {
    add(top, false);
    regions.filter((area) => area.region === top.code).sort(largest).forEach((area) => add(area, true));
  }
  return lines.map((item) => line('region', item, chosen, most, onToggle, item.inner));
}

export function showFacets(counts, map, filters, onToggle) {
  const again = () => showFacets(counts, map, filters, onToggle);
  const most = (items) => items.reduce((max, item) => Math.max(max, item.stories), 0);
  const chosenCountries = filters.region.filter((code) => /^[A-Z]/.test(code));
  const countries = withChosen(counts.countries, chosenCountries, (code) => map.country(code));
  const themes = withChosen(counts.themes, filters.theme, (code) => code);
  const languages = withChosen(counts.languages, filters.language, (code) => code);
  more.add('areas');
  fill('areas', areaLines(counts, map.areas(), filters.region, most(counts.areas), onToggle), again);
  fill(
    'countries',
    countries.map((item) => line('region', item, filters.region, most(countries), onToggle)),
    again,
  );
  fill(
    'themes',
    themes.map((item) => line('theme', item, filters.theme, most(themes), onToggle, /^2\d{7}$/.test(item.code))),
    again,
  );
  fill(
    'languages',
    languages.map((item) =>
      line('language', { ...item, name: language(item.code) }, filters.language, most(languages), onToggle),
    ),
    again,
  );
}

/** The filters that are on, each to be taken off. */
export function showChips(filters, counts, map, on) {
  const name = (kind, code) => {
    if (kind === 'language') {
      return language(code);
    }
    const known = kind === 'theme' ? counts.themes : counts.areas;
    return known.find((item) => item.code === code)?.name ?? (kind === 'region' ? map.country(code) : code);
  };
  const chip = (text, off) => {
    const button = el(
      'button',
      { type: 'button', class: 'chip' },
      own(text),
      el('span', { 'aria-hidden': 'true' }, ' ×'),
      el('span', { class: 'unseen' }, ', remove this filter'),
    );
    button.addEventListener('click', off);
    return el('li', {}, button);
  };
  const chips = ['region', 'theme', 'language'].flatMap((kind) =>
    filters[kind].map((code) => chip(name(kind, code), () => on.toggle(kind, code))),
  );
  if (filters.q) {
    chips.push(chip(`“${filters.q}”`, on.clearQuery));
  }
  if (chips.length > 1) {
    const all = el('button', { type: 'button', class: 'chip all' }, 'Clear all');
    all.addEventListener('click', on.clear);
    chips.push(el('li', {}, all));
  }
  byId('chips').replaceChildren(...chips);
}
