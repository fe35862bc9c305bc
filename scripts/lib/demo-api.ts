import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './progress.ts';

export type Answer = { status: number; body: unknown };

/** Speaks to the running application as whoever holds a key, as any program would. */
export class DemoApi {
  readonly #baseUrl: string;
  readonly #key: string;

  constructor(baseUrl: string, key: string) {
    this.#baseUrl = baseUrl;
    this.#key = key;
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path);
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.#send('POST', path, JSON.stringify(body), 'application/json');
  }

  sendCsv(path: string, file: string): Promise<Answer> {
    return this.#send('POST', path, file, 'text/csv');
  }

  async #send(method: string, path: string, body?: string, type?: string): Promise<Answer> {
    for (;;) {
      const response = await fetch(`${this.#baseUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#key}`,
          ...(type === undefined ? {} : { 'content-type': type }),
        },
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      if (response.status !== 429)
        return { status: response.status, body: text === '' ? null : JSON.parse(text) };
      await sleep(1000 * Number(response.headers.get('retry-after') ?? 1));
    }
  }
}

/** The body of a success; anything else ends the loading with what the application said. */
export function expectOk(what: string, { status, body }: Answer): unknown {
  if (status >= 200 && status <= 299) return body;
  throw new PlainError(
    `The demonstration cannot be loaded: ${what} answered ${status} ${JSON.stringify(body)}`,
  );
}

/** What a body holds at a path such as `items.0.id`. */
export function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Reflect.get(value, key);
  }, body);
}

/** As `at`, where a text must be. */
export function textAt(body: unknown, path: string): string {
  const value = at(body, path);
  if (typeof value === 'string') return value;
  throw new PlainError(`The demonstration cannot be loaded: no ${path} in an answer`);
}
