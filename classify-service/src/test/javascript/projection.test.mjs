import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../../main/resources/page/live/projection.js';

const map = { meridian: 0, west: -2.706629983696387, north: 1.3173627591574133, cell: 0.01 };

test('the middle, the edge and the pole are where Equal Earth has them', () => {
  assert.ok(Math.abs(place(map, 0, 0).column - 270.6629983) < 1e-4);
  assert.ok(Math.abs(place(map, 0, 179.9999999).column - 541.3259967) < 1e-4);
  assert.ok(Math.abs(place(map, 90, 0).row) < 1e-4);
});

test('the meridian is in the middle', () => {
  assert.ok(Math.abs(place({ ...map, meridian: 11 }, 40, 11).column - 270.6629983) < 1e-4);
  assert.ok(place({ ...map, meridian: 11 }, 40, -170).column > 400);
});
