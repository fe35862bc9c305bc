import { type Id, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { NOUNS } from '../errors/nouns.ts';
import { Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { attachmentOf, linkFile } from './link.ts';
import { expectSeen, lockFile } from './lock.ts';
import { expectFound, expectOwner, lookOwner, type OwnerInput } from './owner.ts';
import { type StoredFile, toFile } from './view.ts';

/** Attaches a file to something more. Whoever reaches that may read it from then on. */
export function attachFile(ctx: RequestContext, input: OwnerInput & { id: Id<'file'> }): Promise<StoredFile> {
  const { tenantId } = ctx.credential;
  const { id } = input;
  return write(ctx, 'files.attach', async ({ ask, commit }) => {
    const owner = expectOwner(input);
    const [[row], [found]] = await ask(db => [lockFile(db, ctx, id), lookOwner(db, ctx, owner)]);
    const file = expectSeen(row);
    expectVersion(ctx, file.version);
    expectFound(owner, found);
    const held = file.attachedTo.some(attached => Object.values(attached).includes(owner.id));
    if (held)
      throw new Problem('conflict', {
        detail: {
          zh: `已附在该${NOUNS[owner.noun].zh}上`,
          en: `it is attached to that ${owner.noun} already`,
        },
      });

    const attachedTo = [...file.attachedTo, attachmentOf(owner)];
    const about = file.about + (found?.about ?? 0);
    const after = toFile({ ...file, attachedTo, about, version: file.version + 1 });
    return commit(after, { noun: 'file', targetId: id, detail: { [owner.field]: owner.id } }, db => [
      linkFile(db, tenantId, id, owner),
      run(db, sql`update files set version = version + 1 where tenant_id = ${tenantId} and id = ${id}`),
    ]);
  });
}
