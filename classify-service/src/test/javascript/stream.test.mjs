import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stream, delay } from '../../main/resources/page/live/stream.js';

test('tries come ever more rarely, half a minute apart at most, and not all at once', () => {
  assert.equal(delay(0, 1), 1000);
  assert.equal(delay(0, 0), 500);
  assert.equal(delay(3, 1), 8000);
  assert.equal(delay(99, 1), 30000);
});

class FakeSource {
  static all = [];
  constructor(url) {
    this.url = url;
    this.listeners = {};
    FakeSource.all.push(this);
  }
  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }
  tell(name, id, data) {
    this.listeners[name]({ lastEventId: id, data: JSON.stringify(data) });
  }
  close() {
    this.closed = true;
  }
}

test('a connection that is lost is taken up again behind what was seen last', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  globalThis.document = { addEventListener() {}, hidden: false };
  globalThis.window = { addEventListener() {} };
  globalThis.EventSource = FakeSource;
  const told = [];
  const stream = new Stream({
    story: (story) => told.push(story.id),
    state: () => told.push('state'),
    resync: () => told.push('resync'),
    connection: (connection) => told.push(connection),
  });

  stream.follow('region=KE', '1f-3');
  const [first] = FakeSource.all;
  first.tell('state', '1f-3', {});
  first.tell('story', '1f-7', { id: 'a' });
  first.onerror();
  first.tell('story', '1f-8', { id: 'never' });
  t.mock.timers.tick(1000);
  const second = FakeSource.all[1];

  assert.equal(first.url, 'api/stories/stream?region=KE&after=1f-3');
  assert.equal(second.url, 'api/stories/stream?region=KE&after=1f-7');
  assert.ok(first.closed);
  assert.deepEqual(told, ['live', 'state', 'a', 'lost']);

  t.mock.timers.tick(40000);
  assert.equal(told.at(-1), 'lost', 'silence is taken for a loss');
  stream.disconnect();
});
