// The stories of the list: each id once, newest first, copies under the one that was first.

const key = (story) => story.cluster?.id ?? story.id;

/** Newest first; of the same time, the one that came later. */
export class StoryList {
  constructor(stories = []) {
    this.byId = new Map();
    this.stories = [];
    stories.forEach((story) => this.append(story));
  }

  get size() {
    return this.stories.length;
  }

  has(id) {
    return this.byId.has(id);
  }

  /** At the end, as an older page brings it. */
  append(story) {
    if (!this.byId.has(story.id)) {
      this.byId.set(story.id, story);
      this.stories.push(story);
    }
  }

  /** A story that has come; it takes the place of what it is a newer version of. */
  add(story) {
    if (this.byId.has(story.id)) {
      this.stories = this.stories.filter((one) => one.id !== story.id);
    }
    this.byId.set(story.id, story);
    const at = this.stories.findIndex((one) => one.time <= story.time);
    this.stories.splice(at < 0 ? this.stories.length : at, 0, story);
  }

  /** {lead, copies} in order. A group stands where its lead does. */
  groups() {
    const groups = new Map();
    for (const story of this.stories) {
      const group = groups.get(key(story));
      if (group) {
        group.push(story);
      } else {
        groups.set(key(story), [story]);
      }
    }
    const result = [];
    for (const members of groups.values()) {
      const lead =
        members.find((story) => story.cluster?.role === 'first') ?? members[members.length - 1];
      result.push({ lead, copies: members.filter((story) => story !== lead) });
    }
    const order = new Map(this.stories.map((story, index) => [story.id, index]));
    return result.sort((a, b) => order.get(a.lead.id) - order.get(b.lead.id));
  }
}
