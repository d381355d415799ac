import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, pieces } from '../../main/resources/page/live/highlight.js';

const mention = (text, part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part });
const joined = (parts) => parts.map((part) => part.text).join('');

test('pieces make the text again, with the mentions where they stand', () => {
  const text = '😀 From Kenya to Perú, Kenya';
  const parts = pieces(text, [mention(text, 'Perú'), mention(text, 'Kenya')]);
  assert.equal(joined(parts), text);
  assert.deepEqual(parts.filter((part) => part.mention).map((part) => part.text), ['Kenya', 'Perú']);
  assert.equal(parts[0].text, '😀 From ');
});

test('a mention that does not stand where it says is left out', () => {
  const text = 'From Kenya';
  const wrong = [{ start: 4, end: 9, text: 'Kenya' }, { start: 5, end: 99, text: 'Kenya' }, { start: -1, end: 2, text: 'Fr' },
    { start: 5, end: 5, text: '' }, { start: 'x', end: 9, text: 'x' }];
  assert.deepEqual(pieces(text, wrong), [{ text, mention: null }]);
});

test('of mentions within one another the first and longest is shown', () => {
  const text = 'New York City';
  const parts = pieces(text, [mention(text, 'York'), mention(text, 'New York City'), mention(text, 'New York')]);
  assert.deepEqual(parts.map((part) => part.text), ['New York City']);
});

test('offsets count through all paragraphs', () => {
  const text = 'Kenya said.\n\nThen Peru\n said.\n\n\n \n\nLast Chile';
  const found = paragraphs(text, ['Chile', 'Kenya', 'Peru'].map((name) => mention(text, name)));
  assert.deepEqual(found.map(joined), ['Kenya said.', 'Then Peru', ' said.', 'Last Chile']);
  assert.deepEqual(found.flat().filter((part) => part.mention).map((part) => part.text), ['Kenya', 'Peru', 'Chile']);
});

test('an empty text has no paragraphs', () => {
  assert.deepEqual(paragraphs('', []), []);
  assert.deepEqual(pieces('', []), []);
});
