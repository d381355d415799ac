// Numbers, times and names for people.

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' });
const number = new Intl.NumberFormat();
const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

export const count = (n) => number.format(n);

export const stories = (n) => (n === 1 ? '1 story' : `${count(n)} stories`);

/** Nothing short of certain is called certain. */
export const percent = (score) => `${score < 1 ? Math.min(99, Math.round(100 * score)) : 100}%`;

/** The time of today, else the day. */
export function shortTime(iso, now = new Date()) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) {
    return '';
  }
  return time.toDateString() === now.toDateString() ? clock.format(time) : day.format(time);
}

export function longTime(iso) {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? String(iso) : whole.format(time);
}

export function language(tag) {
  if (tag === 'und') {
    return 'not known';
  }
  try {
    return languages.of(tag);
  } catch {
    return tag;
  }
}

export function bytes(n) {
  if (n < 1000) {
    return `${n} bytes`;
  }
  return n < 1e6 ? `${Math.round(n / 1000)} KB` : `${(n / 1e6).toFixed(1)} MB`;
}
