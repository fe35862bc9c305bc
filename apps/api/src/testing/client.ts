import { expectLanguage } from './languages.ts';
import { Reply } from './reply.ts';

export type RequestHeaders = Readonly<Record<string, string>>;

/** What answers requests: the application itself, or a server it runs in. */
export interface Answering {
  request(url: string, init: RequestInit): Response | Promise<Response>;
}

/** Speaks to the application as one credential, or as nobody. */
export interface Client {
  get(path: string, headers?: RequestHeaders): Promise<Reply>;
  post(path: string, body?: unknown, headers?: RequestHeaders): Promise<Reply>;
  put(path: string, body: unknown, headers?: RequestHeaders): Promise<Reply>;
  patch(path: string, body: unknown, headers?: RequestHeaders): Promise<Reply>;
  del(path: string, headers?: RequestHeaders): Promise<Reply>;
  /** Any request, its body sent as it is. */
  send(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer> | FormData,
    headers?: RequestHeaders,
  ): Promise<Reply>;
}

/** @param check sees every answer; it throws when the application met an error nobody foresaw. */
export function newClient(app: Answering, key: string | null, check: (reply: Reply) => void): Client {
  const own: RequestHeaders = key === null ? {} : { authorization: `Bearer ${key}` };
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const response = await app.request(`http://lifang.test${path}`, {
      method,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const reply = new Reply(response.status, response.headers, parsed(await response.text()));
    check(reply);
    expectLanguage(reply, headers['accept-language']);
    return reply;
  };
  const sendJson = (method: string, path: string, body: unknown, headers: RequestHeaders = {}) =>
    body === undefined
      ? send(method, path, undefined, headers)
      : send(method, path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  return {
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => sendJson('POST', path, body, headers),
    put: (path, body, headers) => sendJson('PUT', path, body, headers),
    patch: (path, body, headers) => sendJson('PATCH', path, body, headers),
    del: (path, headers) => send('DELETE', path, undefined, headers),
  };
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
