// Follows the stories, and comes back to where it was when the connection is lost.

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30000;

/** The server says something every 15 s. */
const SILENCE = 40000;

/** Browsers have few connections to a host, and hidden pages would hold them. */
const HIDDEN = 60000;

/** Milliseconds before the next try; longer each time, and not the same for all. */
export function delay(attempt, random = Math.random()) {
  const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt);
  return Math.round(longest * (0.5 + random / 2));
}

export class Stream {
  /** @param on {story, state, resync, connection}: functions that are told */
  constructor(on) {
    this.on = on;
    this.source = null;
    this.attempt = 0;
    this.timer = null;
    this.watch = null;
    this.sleep = null;
    this.query = '';
    this.position = null;
    document.addEventListener('visibilitychange', () => this.visibility());
    window.addEventListener('online', () => this.retryNow());
  }

  /** From a position on; whatever was followed before is not followed any more. */
  follow(query, position) {
    this.query = query;
    this.position = position;
    this.attempt = 0;
    this.connect();
  }

  connect() {
    this.disconnect();
    if (this.position === null) {
      return;
    }
    const separator = this.query ? '&' : '';
    const source = new EventSource(
      `api/stories/stream?${this.query}${separator}after=${encodeURIComponent(this.position)}`,
    );
    this.source = source;
    const listen = (name, tell) =>
      source.addEventListener(name, (event) => {
        if (this.source === source) {
          this.heard(event);
          tell(JSON.parse(event.data));
        }
      });
    listen('story', (story) => this.on.story(story));
    listen('resync', () => this.on.resync());
    listen('state', (state) => {
      this.attempt = 0;
      this.on.connection('live', 0);
      this.on.state(state);
    });
    source.onerror = () => {
      if (this.source === source) {
        this.lost();
      }
    };
    this.watchFor(source);
  }

  heard(event) {
    this.position = event.lastEventId;
    this.watchFor(this.source);
  }

  watchFor(source) {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.source === source && this.lost(), SILENCE);
  }

  lost() {
    this.disconnect();
    const wait = delay(this.attempt++);
    this.on.connection('lost', wait);
    this.timer = setTimeout(() => this.connect(), wait);
  }

  retryNow() {
    if (this.timer !== null) {
      this.connect();
    }
  }

  disconnect() {
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
    clearTimeout(this.watch);
    this.timer = null;
  }

  visibility() {
    clearTimeout(this.sleep);
    if (document.hidden) {
      this.sleep = setTimeout(() => {
        this.disconnect();
        this.asleep = true;
      }, HIDDEN);
    } else if (this.asleep) {
      this.asleep = false;
      this.connect();
    } else {
      this.retryNow();
    }
  }
}
