import type { CsvPieces } from '@lifang/core';
import type { Context } from 'hono';
import { requestContext } from './context.ts';
import type { Env } from './env.ts';

/** The pieces of a file as a body. The next one is made when the reader has taken the last; who goes away ends it. */
export function csvBody(c: Context<Env>, pieces: CsvPieces): ReadableStream<Uint8Array> {
  const app = c.get('app');
  const requestId = c.get('requestId');
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The status is sent already: a body that breaks off is how a reader learns of it.
        app.log({ requestId, export: false });
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return();
    },
  });
}

/** Headers of a list as a file. */
export function csvHeaders(c: Context<Env>, name: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${requestContext(c).today}.csv"`,
    'cache-control': 'no-store',
  };
}
