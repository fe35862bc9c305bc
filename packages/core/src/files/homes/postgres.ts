import { each, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { FileHome } from './home.ts';

/** Bytes a row: small enough that neither side holds a second copy of a whole file to send one row. */
const CHUNK = 1024 * 1024;

/** Beside everything else, in the database: the home that needs nothing more than the others do. */
export const postgresHome: FileHome = {
  name: 'postgres',
  async put({ tenantId, hash }, sealed) {
    const chunks = Array.from({ length: Math.ceil(sealed.length / CHUNK) }, (_, seq) => seq);
    return db =>
      each(
        chunks.map(seq => {
          const bytes = sealed.subarray(seq * CHUNK, (seq + 1) * CHUNK).toString('base64');
          return run(
            db,
            sql`insert into file_chunks (tenant_id, hash, seq, bytes)
                values (${tenantId}, decode(${hash}, 'hex'), ${seq}, decode(${bytes}, 'base64')) on conflict do nothing`,
          );
        }),
      );
  },
  async get(_key, chunks) {
    return chunks.length === 0 ? null : Buffer.concat(chunks.map(chunk => Buffer.from(chunk, 'base64')));
  },
};
