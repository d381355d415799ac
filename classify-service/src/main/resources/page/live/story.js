// All of one story: its text with the places in it, and what its tags rest on.

import { byId, el, own, webLink, withoutOverrides } from './dom.js';
import { bytes, language, longTime, percent } from './format.js';
import { paragraphs, pieces } from './highlight.js';
import { MapView } from './map.js';

const panel = byId('story');

const main = (items) => items?.find((item) => item.role === 'main') ?? items?.[0];

const KINDS = { country: 'country', admin: 'division', place: 'place', demonym: 'people', region: 'region' };

/** What a mention resolved to, for a reader. */
function resolution(mention, names, land) {
  // Before the map has come, a code has no name.
  const country = mention.country ? (land?.country(mention.country) ?? mention.country) : null;
  const name = names.get(mention.geonames) ?? (mention.kind === 'country' || mention.kind === 'demonym' ? country : null);
  if (name) {
    return country && country !== name ? `${name}, ${country}` : name;
  }
  return country ?? (mention.lat === undefined ? 'not resolved' : 'resolved');
}

function placeNames(story) {
  const names = new Map();
  for (const place of story.places ?? []) {
    const id = /sws\.geonames\.org\/(\d+)\//.exec(place.uri ?? '');
    if (id) {
      names.set(Number(id[1]), place.name);
    }
  }
  return names;
}

function marked(parts, tell) {
  return parts.map(({ text, mention }) =>
    mention
      ? el('mark', { class: KINDS[mention.kind] ? mention.kind : 'other', title: tell(mention) }, withoutOverrides(text))
      : withoutOverrides(text),
  );
}

const nameOf = (tag) => tag.name ?? tag.code;

function scored(item, note, button) {
  const bar = el('span', { class: 'share', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', String(item.score));
  return el('li', { class: item.focus === false ? 'scored mentioned' : 'scored' }, bar,
    button ?? own(nameOf(item), { class: 'name' }), el('span', { class: 'count' }, percent(item.score)), note);
}

function filterButton(name, kind, code, on) {
  const button = el('button', { type: 'button', class: 'name', title: `Show stories of ${name}` }, own(name));
  button.addEventListener('click', () => on.filter(kind, code));
  return button;
}

function regions(tags, on) {
  const items = tags.regions ?? [];
  return el('section', {}, el('h3', {}, 'Regions'),
    items.length === 0 ? el('p', { class: 'none' }, 'No country is named.') : el('ul', {}, items.map((region) =>
      scored(region, el('span', { class: 'note' }, region.focus ? `${region.code}, in focus` : `${region.code}, mentioned`),
        region.focus ? filterButton(nameOf(region), 'region', region.code, on) : null))));
}

function themes(tags, on) {
  const items = [...(tags.themes ?? []), ...(tags.ownThemes ?? [])];
  return el('section', {}, el('h3', {}, 'Themes'),
    items.length === 0 ? el('p', { class: 'none' }, 'No theme was found.') : el('ul', {}, items.map((theme) =>
      scored(theme, theme.evidence?.length > 0 ? el('span', { class: 'note', dir: 'auto' }, withoutOverrides(theme.evidence.join(', '))) : null,
        filterButton(nameOf(theme), 'theme', theme.code, on)))));
}

function mentionTable(tags, names, land) {
  const seen = new Map();
  for (const mention of tags.mentions ?? []) {
    const to = resolution(mention, names, land);
    const key = `${mention.text}\u0000${mention.kind}\u0000${to}`;
    const row = seen.get(key) ?? { mention, to, times: 0 };
    row.times++;
    seen.set(key, row);
  }
  if (seen.size === 0) {
    return null;
  }
  const rows = [...seen.values()].map(({ mention, to, times }) =>
    el('tr', {},
      el('th', { scope: 'row' }, own(mention.text), times > 1 ? el('small', {}, ` ×${times}`) : null),
      el('td', {}, own(to)), el('td', {}, KINDS[mention.kind] ?? mention.kind), el('td', { class: 'number' }, percent(mention.score))));
  return el('section', { class: 'wide' }, el('h3', {}, 'Places in the text'),
    el('table', {}, el('thead', {}, el('tr', {}, ['In the text', 'Stands for', 'Kind', 'Sure'].map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, rows)));
}

function facts(story, tags, id) {
  const document = tags.document ?? {};
  const pipeline = tags.pipeline ?? {};
  const rows = [
    ['Published', story.contentCreated ? longTime(story.contentCreated) : null],
    ['First seen', story.firstCreated ? longTime(story.firstCreated) : null],
    ['Tagged', story.versionCreated ? longTime(story.versionCreated) : null],
    ['Language', story.language ? `${language(story.language)} (${story.language})` : null],
    ['Source', document.source ? `${document.source} (${document.kind})` : null],
    ['Media type', document.mediaType ? `${document.mediaType}, ${bytes(document.bytes ?? 0)}` : null],
    ['Part', document.parts > 1 ? `${document.part} of ${document.parts}` : null],
    ['From', document.uri],
    ['Document', document.id ? el('code', {}, document.id) : null],
    ['What became of it', document.id ? el('code', {}, `./dateline trace ${document.id}`) : null],
    ['Story', el('a', { href: `api/stories/${id}`, target: '_blank', rel: 'noopener noreferrer' }, el('code', {}, id), el('span', { class: 'unseen' }, ', its record as JSON'))],
    ['Cluster', tags.cluster ? `${tags.cluster.id}, ${tags.cluster.role}, ${percent(tags.cluster.similarity)} alike` : null],
    ['Tagged by', pipeline.version ? `Dateline ${pipeline.version}, ${pipeline.regions}, ${pipeline.themes}` : null],
    ['Rights', story.copyrightNotice ?? story.copyrightHolder],
  ];
  return el('section', { class: 'wide' }, el('h3', {}, 'About this record'),
    el('dl', {}, rows.filter(([, value]) => value).map(([name, value]) =>
      el('div', {}, el('dt', {}, name), el('dd', {}, typeof value === 'string' ? own(value) : value)))));
}

function closeButton(on) {
  const button = el('button', { type: 'button', class: 'close', 'aria-label': 'Close the story' }, '×');
  button.addEventListener('click', on.close);
  return button;
}

function open(...content) {
  panel.replaceChildren(...content.filter((part) => part !== null));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.documentElement.classList.add('reading');
}

export function showProblem(message, on) {
  open(closeButton(on), el('p', { class: 'problem' }, message));
}

/** @param land null before the map has come: there is none then */
export function showStory(id, story, card, land, on) {
  const tags = story.dateline ?? {};
  const names = placeNames(story);
  const tell = (mention) => `${KINDS[mention.kind] ?? mention.kind}: ${resolution(mention, names, land)}, ${percent(mention.score)} sure`;
  const headline = main(story.headlines)?.value ?? '';
  const body = main(story.bodies)?.value ?? '';
  const of = (part) => (tags.mentions ?? []).filter((mention) => mention.in === part);
  const lang = story.language ?? '';
  const link = card?.link ? webLink(card.link) : null;
  const canvas = land ? el('canvas', { class: 'story-map', role: 'img', 'aria-label': mapLabel(tags) }) : null;
  open(
    closeButton(on),
    el('header', {},
      el('p', { class: 'kicker' },
        own(story.infoSources?.[0]?.name ?? tags.document?.source ?? ''),
        story.contentCreated ? el('time', { datetime: story.contentCreated }, longTime(story.contentCreated)) : null,
        story.pubStatus && story.pubStatus !== 'usable' ? el('span', { class: 'status' }, story.pubStatus) : null),
      el('h2', { dir: 'auto', lang }, headline ? marked(pieces(headline, of('headline')), tell) : 'Without a headline'),
      story.by || story.located
        ? el('p', { class: 'byline' }, story.by ? ['By ', own(story.by)] : null, story.by && story.located ? ', ' : null, story.located ? own(story.located) : null)
        : null,
      link ? el('p', {}, el('a', { class: 'original', href: link.href, rel: 'noopener noreferrer', target: '_blank' }, `Read the original at ${link.host}`, el('span', { 'aria-hidden': 'true' }, ' ↗'))) : null),
    canvas,
    el('div', { class: 'tag-columns' }, regions(tags, on), themes(tags, on)),
    el('div', { class: 'body', lang }, paragraphs(body, of('body')).map((parts) => el('p', { dir: 'auto' }, marked(parts, tell)))),
    mentionTable(tags, names, land),
    facts(story, tags, id),
  );
  if (canvas) {
    lightMap(new MapView(canvas, land), tags);
  }
  panel.focus({ preventScroll: true });
}

function lightMap(view, tags) {
  const focus = new Map((tags.regions ?? []).filter((region) => region.focus).map((region) => [region.code, 1]));
  const points = (tags.mentions ?? []).filter((mention) => mention.lat !== undefined && mention.kind !== 'country' && mention.kind !== 'demonym' && mention.score >= 0.5);
  view.light(focus, [], points);
}

function mapLabel(tags) {
  const names = (tags.regions ?? []).filter((region) => region.focus).map(nameOf);
  return names.length > 0 ? `Map: ${names.join(', ')}` : 'Map, no country in focus';
}

export function hideStory() {
  panel.hidden = true;
  panel.replaceChildren();
  document.documentElement.classList.remove('reading');
}

export const storyIsOpen = () => !panel.hidden;
