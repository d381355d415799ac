import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutOverrides } from '../../main/resources/page/live/dom.js';

test('letters stand in the order in which they are read', () => {
  assert.equal(withoutOverrides('a\u202eb\u202dc'), 'abc');
});

test('what has no name is an empty text', () => {
  assert.equal(withoutOverrides(undefined), '');
  assert.equal(withoutOverrides(null), '');
  assert.equal(withoutOverrides(7), '7');
});
