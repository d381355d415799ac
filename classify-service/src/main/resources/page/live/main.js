// Brings the parts of the page together.

import { getCounts, getMap, getStories, getStory } from './api.js';
import { byId } from './dom.js';
import { showChips, showFacets } from './facets.js';
import { NONE, isEmpty, parse, same, toQuery, toggle } from './filters.js';
import { stories as storyCount } from './format.js';
import * as keys from './keys.js';
import * as list from './list.js';
import { Land, MapView } from './map.js';
import { StoryList } from './model.js';
import { showNotice, showState } from './state.js';
import { hideStory, showProblem, showStory, storyIsOpen } from './story.js';
import { Stream } from './stream.js';

const PAGE = 50;

/** Rows beyond which the list is begun anew, and stories that wait beyond which they are fetched. */
const MOST = 1000;

const SPOTS = 150;
const CALM = 5;

const now = { connection: 'connecting', reading: true, paused: false };
let filters = parse(location.search);
let counts = { stories: 0, matching: 0, countries: [], areas: [], themes: [], languages: [] };
let model = new StoryList();
let next = null;
let waiting = [];

/** Whether stories have come that this page was not told of one by one. */
let missed = false;
let opened = null;
let loading = null;
let land = null;
let view = null;

const fresh = byId('fresh');
const more = byId('more');
const query = byId('query');
const wide = window.matchMedia('(min-width: 62rem)');

const on = {
  open: (id) => openStory(id),
  close: () => closeStory(),
  tag: (kind, item) => choose(toggle(filters, kind, item.code)),
  toggle: (kind, code) => choose(toggle(filters, kind, code)),
  filter: (kind, code) => {
    closeStory();
    choose({ ...NONE, [kind]: [code] });
  },
  clear: () => choose(NONE),
  clearQuery: () => choose({ ...filters, q: '' }),
};

// The list

function holds() {
  const top = byId('list').getBoundingClientRect().top;
  const bar = byId('bar').getBoundingClientRect().bottom;
  return now.paused || top < bar - 40 || list.isFocused();
}

function render(isNew = new Set()) {
  list.show(model, on, isNew);
  list.mark(opened);
  more.hidden = next === null;
  showFresh();
  const kind = model.size > 0 || loading ? null : isEmpty(filters) ? 'none' : 'filtered';
  showNotice(kind, on);
}

function showFresh() {
  fresh.hidden = waiting.length === 0 && !missed;
  const text = missed ? 'New stories' : waiting.length > MOST ? `More than ${MOST} new stories` : `${storyCount(waiting.length).replace(/ /, ' new ')}`;
  if (fresh.textContent !== text) {
    fresh.textContent = text;
  }
}

async function load() {
  loading?.abort();
  const mine = new AbortController();
  loading = mine;
  try {
    const query = toQuery(filters, { limit: PAGE });
    const page = await getStories(query, mine.signal);
    if (loading !== mine) {
      return;
    }
    loading = null;
    model = new StoryList(page.stories);
    next = page.next;
    waiting = [];
    missed = false;
    forgetBatch();
    now.reading = page.reading;
    render();
    refreshCounts();
    // What came while the list was on its way is told again, and nothing else.
    stream.follow(toQuery(filters), page.position);
  } catch (problem) {
    if (loading === mine) {
      loading = null;
      if (problem.status) {
        showNotice('problem', on, problem.message);
      } else {
        now.connection = 'lost';
        showState(now);
      }
      if (!(problem.status < 500)) {
        setTimeout(() => !loading && load(), 3000);
      }
    }
  }
}

/** What is on its way brings all; begun anew each time, it might never come. */
function loadUnlessLoading() {
  if (!loading) {
    load();
  }
}

async function loadMore() {
  if (next === null || loading) {
    return;
  }
  const before = next;
  const mine = model;
  next = null;
  try {
    const page = await getStories(toQuery(filters, { limit: PAGE, before }));
    if (model !== mine) {
      return;
    }
    page.stories.forEach((story) => model.append(story));
    next = page.next;
  } catch {
    if (model !== mine) {
      return;
    }
    next = before;
  }
  render();
}

function take(stories) {
  if (missed || model.size + stories.length > MOST + 4 * PAGE || stories.length > MOST) {
    loadUnlessLoading();
    return;
  }
  stories.forEach((story) => model.add(story));
  // Of many at once, all would be marked.
  render(new Set(stories.length <= CALM ? stories.map((story) => story.id) : []));
}

let batch = [];
let batchTimer = null;

function forgetBatch() {
  clearTimeout(batchTimer);
  batchTimer = null;
  batch = [];
}

function arrived(story) {
  batch.push(story);
  batchTimer ??= setTimeout(() => {
    batchTimer = null;
    const stories = batch;
    batch = [];
    if (!now.paused) {
      stories.slice(-8).forEach((one) => view?.pulse(one));
      refreshCounts();
    }
    if (holds()) {
      const known = new Set(stories.map((one) => one.id));
      waiting = [...waiting.filter((one) => !known.has(one.id)), ...stories].slice(-MOST - 1);
      showFresh();
      announce();
    } else {
      take(stories);
    }
  }, 200);
}

function showWaiting() {
  const stories = waiting;
  waiting = [];
  window.scrollTo({ top: wide.matches ? 0 : byId('total').offsetTop - byId('bar').offsetHeight, behavior: 'instant' });
  take(stories);
  list.focus(model.stories[0]?.id);
  document.activeElement?.blur();
}

let announced = 0;

/** Now and then only: whoever listens has something else to hear. */
function announce() {
  if (Date.now() - announced > 20000 && waiting.length > 0) {
    announced = Date.now();
    byId('news').textContent = fresh.textContent;
  }
}

// What is counted, and the map

let countsTimer = null;
let countsAt = 0;

function refreshCounts() {
  countsTimer ??= setTimeout(async () => {
    countsTimer = null;
    countsAt = Date.now();
    const asked = toQuery(filters);
    try {
      const answer = await getCounts(asked);
      if (asked === toQuery(filters)) {
        counts = answer;
        showCounts();
      }
    } catch {
      // The list tells that the server is away.
    }
  }, Math.max(100, countsAt + 1500 - Date.now()));
}

function showCounts() {
  list.total(counts.matching, counts.stories, !isEmpty(filters));
  if (!land) {
    return;
  }
  showFacets(counts, land, filters, on.toggle);
  showChips(filters, counts, land, on);
  const spots = new Map();
  for (const spot of model.stories.slice(0, SPOTS).flatMap((story) => story.places.slice(0, 2))) {
    spots.set(`${spot.lat} ${spot.lon}`, spot);
  }
  view.light(new Map(counts.countries.map((one) => [one.code, one.stories])), filters.region, [...spots.values()]);
  const top = counts.countries.slice(0, 5).map((one) => `${one.name} ${one.stories}`);
  byId('map').setAttribute('aria-label', `World map of ${storyCount(counts.matching)}: ${top.join(', ') || 'none'}. The countries are listed below it.`);
}

function listenToMap() {
  const map = byId('map');
  const tip = byId('map-tip');
  map.addEventListener('mousemove', (event) => {
    const country = view.at(event);
    map.classList.toggle('over', country !== null);
    tip.hidden = country === null;
    if (country) {
      const n = counts.countries.find((one) => one.code === country.code)?.stories ?? 0;
      tip.textContent = `${country.name}, ${n === 0 ? 'no story' : storyCount(n)}`;
      const box = map.getBoundingClientRect();
      const x = event.clientX - box.left;
      tip.style.setProperty('left', `${Math.min(Math.max(x, 70), box.width - 70)}px`);
      tip.style.setProperty('top', `${event.clientY - box.top}px`);
    }
  });
  map.addEventListener('mouseleave', () => {
    tip.hidden = true;
  });
  map.addEventListener('click', (event) => {
    const country = view.at(event);
    if (country) {
      on.toggle('region', country.code);
    }
  });
}

// Filters and the address

function address() {
  const text = toQuery(filters, { story: opened });
  return text ? `?${text}` : location.pathname;
}

function choose(chosen) {
  if (same(chosen, filters)) {
    return;
  }
  filters = chosen;
  query.value = filters.q;
  history.replaceState(null, '', address());
  showCounts();
  load();
}

let typing = null;
query.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => choose({ ...filters, q: query.value.trim() }), 250);
});

// One story

let opening = null;

async function openStory(id, push = true) {
  opening?.abort();
  const mine = new AbortController();
  opening = mine;
  opened = id;
  if (push) {
    history.pushState(null, '', address());
  }
  list.mark(id);
  try {
    const story = await getStory(id, mine.signal);
    if (opening !== mine) {
      return;
    }
    showStory(id, story, model.byId.get(id) ?? null, land, on);
  } catch (problem) {
    if (opening === mine) {
      const message = problem.status === 404
        ? 'This story is not among the latest any more, so this page does not have it.'
        : `The story could not be fetched: ${problem.message}`;
      showProblem(message, on);
    }
  }
  if (opening === mine) {
    covered();
  }
}

function closeStory(push = true) {
  opening?.abort();
  opening = null;
  // A story that is on its way is closed, too.
  if (opened === null) {
    return;
  }
  const id = opened;
  opened = null;
  hideStory();
  covered();
  list.mark(null);
  if (push) {
    history.pushState(null, '', address());
  }
  list.focus(id);
}

/** Where a story covers the page, the page behind it is out of reach. */
function covered() {
  const covers = storyIsOpen() && !wide.matches;
  for (const node of [byId('bar'), byId('side'), document.querySelector('.stories')]) {
    node.inert = covers;
  }
  byId('side').inert = storyIsOpen() && (covers || getComputedStyle(byId('side')).visibility === 'hidden');
}

window.addEventListener('popstate', () => {
  const chosen = parse(location.search);
  const id = new URLSearchParams(location.search).get('story');
  if (!same(chosen, filters)) {
    filters = chosen;
    query.value = filters.q;
    load();
  }
  if (id && /^[0-9a-f]{32}$/.test(id)) {
    openStory(id, false);
  } else {
    closeStory(false);
  }
});

// The connection

const stream = new Stream({
  story: arrived,
  resync: () => {
    if (holds()) {
      missed = true;
      showFresh();
    } else {
      loadUnlessLoading();
    }
  },
  state: (state) => {
    now.reading = state.reading;
    showState(now);
    if (state.stories !== counts.stories) {
      refreshCounts();
    }
  },
  connection: (connection) => {
    now.connection = connection;
    showState(now);
  },
});

function pause() {
  now.paused = !now.paused;
  byId('pause').setAttribute('aria-pressed', String(now.paused));
  byId('pause').textContent = now.paused ? 'Resume' : 'Pause';
  showState(now);
  if (!now.paused) {
    refreshCounts();
    if (!holds()) {
      take(waiting.splice(0));
    }
  }
}

byId('pause').addEventListener('click', pause);
fresh.addEventListener('click', showWaiting);
more.addEventListener('click', loadMore);
new IntersectionObserver((entries) => entries[0].isIntersecting && loadMore(), { rootMargin: '600px' }).observe(more);
window.addEventListener('scroll', () => (waiting.length > 0 || missed) && !loading && !holds() && take(waiting.splice(0)), { passive: true });
wide.addEventListener('change', () => {
  byId('facets').open = wide.matches;
  covered();
});

keys.listen({
  step: (by) => {
    const id = list.step(by, opened);
    if (id && storyIsOpen() && wide.matches) {
      openStory(id).then(() => list.focus(id));
    }
  },
  close: on.close,
  search: () => query.focus(),
  pause,
});

async function start() {
  query.value = filters.q;
  byId('facets').open = wide.matches;
  showState(now);
  load();
  for (let wait = 1000; !land; wait = Math.min(2 * wait, 30000)) {
    try {
      land = new Land(await getMap());
    } catch {
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  view = new MapView(byId('map'), land);
  listenToMap();
  showCounts();
  // Again, where it was opened without the map.
  const id = opened ?? new URLSearchParams(location.search).get('story');
  if (id && /^[0-9a-f]{32}$/.test(id)) {
    openStory(id, false);
  }
}

start();
