// Talks to /api/v1. Answers to GET are kept while the page lives, so that "back" needs no waiting.

import { LOCALE, t } from './strings.js';

const BASE = '/api/v1';
const KEPT = 80;
const kept = new Map();
let servedBuild = null;
let facts = null;
let token = null;

/** An answer other than 2xx, or none at all ({@code status} 0). */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }

  get offline() {
    return this.status === 0;
  }
}

/** GET; {@code query} values may be lists. Throws ApiError, or AbortError when the signal fires. */
export async function get(segments, query = {}, signal = undefined) {
  const url = address(segments, query);
  if (kept.has(url)) {
    const answer = kept.get(url);
    kept.delete(url);
    kept.set(url, answer);
    return answer;
  }
  const answer = await request(url, { signal });
  keep(url, answer);
  return answer;
}

/** GET of what may change at any time; nothing is kept. */
export const fresh = (segments, query = {}, signal = undefined) => request(address(segments, query), { signal });

export const post = (segments, body, signal = undefined) => send('POST', segments, body, signal);

/** A write. With a session it carries the session's token; 204 answers null. */
export function send(method, segments, body = undefined, signal = undefined) {
  const headers = { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(token && { 'X-CSRF-Token': token }) };
  return request(address(segments, {}), { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal });
}

/** Sends a file as it is. */
export const upload = (segments, file, type, signal = undefined) =>
  request(address(segments, {}), { method: 'POST', headers: { 'Content-Type': type, ...(token && { 'X-CSRF-Token': token }) }, body: file, signal });

/** Keeps the token of a session for all writes; null when there is none. */
export function carry(csrf) {
  token = csrf;
}

/** The facts of the served build, asked for once. */
export function build() {
  facts ??= get(['build']).catch((failure) => {
    facts = null;
    throw failure;
  });
  return facts;
}

/** The rating scale; one to five when the server does not say. */
export async function scale() {
  const { lowest = 1, highest = 5 } = (await build()).scale ?? {};
  return { lowest, highest };
}

function address(segments, query) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) {
      if (each !== '' && each !== null && each !== undefined) {
        parameters.append(name, each);
      }
    }
  }
  const path = `${BASE}/${segments.map(encodeURIComponent).join('/')}`;
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

async function request(url, options) {
  let response;
  try {
    response = await fetch(url, { ...options, headers: { Accept: 'application/json', 'Accept-Language': LOCALE, ...options.headers } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, t.offlineMessage);
  }
  if (response.status === 204) {
    return null;
  }
  const answer = await response.json().catch((failure) => {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    return null;
  });
  if (!response.ok || answer === null) {
    throw new ApiError(response.status, answer?.error?.message ?? `${response.status} ${response.statusText}`.trim());
  }
  return answer;
}

function keep(url, answer) {
  if (answer.build && answer.build !== servedBuild) {
    if (servedBuild !== null) {
      kept.clear();
      facts = null;
    }
    servedBuild = answer.build;
  }
  kept.set(url, answer);
  if (kept.size > KEPT) {
    kept.delete(kept.keys().next().value);
  }
}
