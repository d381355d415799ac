// The server's answers.

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function get(path, signal) {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, signal });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new ApiError(response.status, problem.detail ?? `the server answered ${response.status}`);
  }
  return response.json();
}

export const getStories = (query, signal) => get(`api/stories?${query}`, signal);

export const getCounts = (query, signal) => get(`api/stories/counts?${query}`, signal);

export const getStory = (id, signal) => get(`api/stories/${encodeURIComponent(id)}`, signal);

export const getMap = () => get('api/map');

/** Whether documents can be sent to this server, too. */
export async function takesDocuments() {
  const response = await fetch('api/documents?state=in_flight');
  return response.status !== 404;
}
