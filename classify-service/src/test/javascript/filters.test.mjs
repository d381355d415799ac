import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NONE, isEmpty, parse, same, toQuery, toggle } from '../../main/resources/page/live/filters.js';

test('what stands in the address is read, and written the same', () => {
  const filters = parse('?region=KE,202&theme=07000000&language=en&q=two%20words&story=x');
  assert.deepEqual(filters, { region: ['KE', '202'], theme: ['07000000'], language: ['en'], q: 'two words' });
  assert.equal(toQuery(filters), 'region=KE,202&theme=07000000&language=en&q=two%20words');
});

test('what cannot be a filter is left out', () => {
  assert.deepEqual(parse('?region=Kenya,KE,KE&theme=<script>&language=EN'), { ...NONE, region: ['KE'] });
  assert.ok(isEmpty(parse('')));
});

test('a value is put in and taken out again', () => {
  const kenya = toggle(NONE, 'region', 'KE');
  assert.deepEqual(kenya.region, ['KE']);
  assert.ok(same(toggle(kenya, 'region', 'KE'), NONE));
});
