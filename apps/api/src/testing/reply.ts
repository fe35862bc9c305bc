/** An answer as a test sees it. Looking into the body fails plainly where it is not as expected. */
export class Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;

  constructor(status: number, headers: Headers, body: unknown) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Fails, showing the answer, unless it is a success. */
  expectOk(): this {
    if (this.status < 200 || this.status > 299) {
      throw new Error(`expected success, got ${this.status} ${JSON.stringify(this.body)}`);
    }
    return this;
  }

  /** What the body holds at a path such as `items.0.name`; undefined when there is nothing. */
  at(path: string): unknown {
    return path.split('.').reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      return Reflect.get(value, key);
    }, this.body);
  }

  /** The text at a path. */
  text(path: string): string {
    const value = this.at(path);
    if (typeof value !== 'string') throw new Error(`no text at ${path} in ${JSON.stringify(this.body)}`);
    return value;
  }

  /** The id of a success. */
  get id(): string {
    return this.expectOk().text('id');
  }

  /** The version of a success, as it is to be sent in If-Match. */
  get etag(): string {
    const etag = this.expectOk().headers.get('etag');
    if (etag === null) throw new Error('the answer has no ETag');
    return etag;
  }

  /** The items of a page. */
  get items(): readonly unknown[] {
    const items = this.expectOk().at('items');
    if (!Array.isArray(items)) throw new Error(`not a page: ${JSON.stringify(this.body)}`);
    return items;
  }

  /** The stable code of a problem; null for a success. */
  get code(): string | null {
    return this.status < 400 ? null : this.text('code');
  }
}
