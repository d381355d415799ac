import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoryList } from '../../main/resources/page/live/model.js';

const story = (id, second, cluster) => ({ id, time: `2026-03-01T12:00:${String(second).padStart(2, '0')}Z`, cluster });
const ids = (list) => list.stories.map((one) => one.id);

test('what comes again takes the place of what it is a newer version of', () => {
  const list = new StoryList([story('b', 2), story('a', 1)]);
  list.add(story('a', 3));
  assert.deepEqual(ids(list), ['a', 'b']);
  list.append(story('b', 0));
  assert.deepEqual(ids(list), ['a', 'b']);
});

test('a story that comes late stands where its time is', () => {
  const list = new StoryList([story('c', 3), story('a', 1)]);
  list.add(story('b', 2));
  assert.deepEqual(ids(list), ['c', 'b', 'a']);
});

test('copies are folded under the one that was first', () => {
  const list = new StoryList([story('copy', 3, { id: 'x', role: 'copy' }), story('other', 2), story('first', 1, { id: 'x', role: 'first' })]);
  assert.deepEqual(list.groups().map((group) => [group.lead.id, ...group.copies.map((one) => one.id)]), [['other'], ['first', 'copy']]);
});

test('where the first is not there, the oldest copy stands for it', () => {
  const list = new StoryList([story('b', 2, { id: 'x', role: 'copy' }), story('a', 1, { id: 'x', role: 'copy' })]);
  assert.deepEqual(list.groups().map((group) => [group.lead.id, group.copies.length]), [['a', 1]]);
});
