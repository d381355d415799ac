// How things are, told as they are.

import { byId, el } from './dom.js';
import { takesDocuments } from './api.js';

const state = byId('state');
const text = byId('state-text');
const notice = byId('notice');

let countdown = null;

/** @param now {connection: connecting|live|lost, until, reading, paused} */
export function showState(now) {
  clearInterval(countdown);
  if (now.connection === 'lost') {
    set('lost', 'Connection lost, trying again');
  } else if (now.connection === 'connecting') {
    set('connecting', 'Connecting');
  } else if (!now.reading) {
    set('away', 'Kafka does not answer');
  } else if (now.paused) {
    set('paused', 'Paused');
  } else {
    set('live', 'Live');
  }
}

function set(name, words) {
  state.dataset.state = name;
  if (text.textContent !== words) {
    text.textContent = words;
  }
}

let told = null;

/** What stands in the place of a list that is empty: 'none', 'filtered', 'problem', or null. */
export async function showNotice(kind, on, message = '') {
  const key = `${kind} ${message}`;
  if (told === key) {
    return;
  }
  told = key;
  notice.hidden = kind === null;
  if (kind === 'filtered') {
    const clear = el('button', { type: 'button', class: 'quiet-button' }, 'Clear the filters');
    clear.addEventListener('click', on.clear);
    notice.replaceChildren(el('p', {}, 'No story is like this yet. New ones show up here by themselves.'), clear);
  } else if (kind === 'problem') {
    notice.replaceChildren(el('p', {}, message));
  } else if (kind === 'none') {
    notice.replaceChildren(el('p', {}, 'No stories yet. They show up here as they are tagged.'));
    const here = await takesDocuments().catch(() => false);
    if (told === key) {
      const host = here ? location.origin : 'http://127.0.0.1:8081';
      notice.append(
        el('p', {}, here ? 'Send one:' : 'Send one to the ingest service, with its token where it has one:'),
        el('pre', {}, el('code', {}, `curl --data-binary @story.txt ${host}/api/documents`)),
        el('p', {}, 'Or read a feed:'),
        el('pre', {}, el('code', {}, './dateline run --feed https://news.example/rss')),
      );
    }
  } else {
    notice.replaceChildren();
  }
}
