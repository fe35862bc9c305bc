import { type Id, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { unknown } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { unlinkFile } from './link.ts';
import { expectSeen, lockFile } from './lock.ts';
import { expectFound, expectOwner, lookOwner, type OwnerInput } from './owner.ts';
import { type StoredFile, toFile } from './view.ts';

/** Detaches a file from something. Attached to nothing more, it is only for whoever uploaded it. */
export function detachFile(ctx: RequestContext, input: OwnerInput & { id: Id<'file'> }): Promise<StoredFile> {
  const { tenantId } = ctx.credential;
  const { id } = input;
  return write(ctx, 'files.detach', async ({ ask, commit }) => {
    const owner = expectOwner(input);
    const [[row], [found]] = await ask(db => [lockFile(db, ctx, id, owner.id), lookOwner(db, ctx, owner)]);
    const file = expectSeen(row);
    expectVersion(ctx, file.version);
    expectFound(owner, found);
    const others = file.attachedTo.filter(attached => !Object.values(attached).includes(owner.id));
    if (others.length === file.attachedTo.length) throw unknown(owner.field, owner.noun);

    const after = toFile({ ...file, attachedTo: others, version: file.version + 1 });
    return commit(after, { noun: 'file', targetId: id, detail: { [owner.field]: owner.id } }, db => [
      unlinkFile(db, tenantId, id, owner),
      run(db, sql`update files set version = version + 1 where tenant_id = ${tenantId} and id = ${id}`),
    ]);
  });
}
