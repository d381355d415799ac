// What is asked for, as it stands in the address.

export const KINDS = ['region', 'theme', 'language'];

export const NONE = { region: [], theme: [], language: [], q: '' };

const FORMS = {
  region: /^([A-Z]{2}|[0-9]{3})$/,
  theme: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  language: /^[a-z]{2,8}$/,
};

/** Of the query of an address; what cannot be one is left out. */
export function parse(search) {
  const parameters = new URLSearchParams(search);
  const filters = { q: (parameters.get('q') ?? '').trim().slice(0, 200) };
  for (const kind of KINDS) {
    const values = parameters.getAll(kind).flatMap((value) => value.split(','));
    filters[kind] = [...new Set(values.filter((value) => FORMS[kind].test(value)))].slice(0, 50);
  }
  return filters;
}

/** The query of an address, without question mark; empty where all is asked for. */
export function toQuery(filters, more = {}) {
  const parts = [];
  for (const kind of KINDS) {
    if (filters[kind].length > 0) {
      parts.push(`${kind}=${filters[kind].map(encodeURIComponent).join(',')}`);
    }
  }
  if (filters.q) {
    parts.push(`q=${encodeURIComponent(filters.q)}`);
  }
  for (const [key, value] of Object.entries(more)) {
    if (value !== null && value !== undefined) {
      parts.push(`${key}=${encodeURIComponent(value)}`);
    }
  }
  return parts.join('&');
}

/** With the value if it was without, and without if it was with. */
export function toggle(filters, kind, value) {
  const values = filters[kind];
  return {
    ...filters,
    [kind]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  };
}

export const isEmpty = (filters) => !filters.q && KINDS.every((kind) => filters[kind].length === 0);

export const same = (a, b) => toQuery(a) === toQuery(b);
