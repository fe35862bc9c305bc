import { type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { decryptBytes, tenantKey } from '../protection/encryption.ts';
import { homeNamed } from './homes/index.ts';
import { expectSeen } from './lock.ts';
import { fileInScope, fileInSight, selectFiles } from './select.ts';
import { fileRowSchema } from './view.ts';

/** A file whole. */
export interface DownloadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * Answers what a file holds. One attached to something about a person or household is for those who may see their
 * personal data, and that it was read is audited.
 */
export function downloadFile(ctx: RequestContext, input: { id: Id<'file'> }): Promise<DownloadedFile> {
  const { tenantId } = ctx.credential;
  const self = sql`f.id = ${input.id} and ${fileInScope(ctx)}`;
  return write(
    { ...ctx, dryRun: false, idempotencyKey: null },
    'files.download',
    async ({ entered, ask, commit }) => {
      const [[row], chunks] = await ask(db => [
        rows(db, selectFiles(ctx, sql`and ${self}`), fileRowSchema),
        rows(
          db,
          sql`select encode(c.bytes, 'base64') as part from files f
              join file_chunks c on c.tenant_id = ${tenantId} and c.hash = f.hash
              where f.tenant_id = ${tenantId} and ${self} and ${fileInSight(ctx)} order by c.seq`,
          z.object({ part: z.string() }),
        ),
      ]);
      const { name, mediaType, hash, home, about } = expectSeen(row);
      const parts = chunks.map(({ part }) => part);
      const sealed = await homeNamed(ctx.app, home).get({ tenantId, hash }, parts);
      if (sealed === null) throw new Error('the bytes of a stored file are gone');
      const bytes = decryptBytes(tenantKey(ctx.app.masterKey, entered().tenant), sealed);
      const file = { name, mediaType, bytes };
      if (about === 0) return file;
      return commit(file, { noun: 'file', targetId: input.id, detail: { hash } }, () => []);
    },
  );
}
