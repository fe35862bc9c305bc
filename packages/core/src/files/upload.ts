import { createHash } from 'node:crypto';
import { newId, nothing, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { encryptBytes, tenantKey } from '../protection/encryption.ts';
import { homeForNew } from './homes/index.ts';
import { attachmentOf, linkFile } from './link.ts';
import { checkedName } from './name.ts';
import { expectFound, lookOwner, type OwnerInput, ownerOf } from './owner.ts';
import { typeOf } from './type.ts';
import { type StoredFile, toFile } from './view.ts';

const { fileContents, files } = schema;

export interface UploadFile extends OwnerInput {
  readonly name: string;
  /** The media type it was sent with; empty when none was. */
  readonly declared: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes in a file, and attaches it where one is named. What it holds is kept once a tenant: the second upload of the same
 * bytes is a file of its own over what is there.
 */
export function uploadFile(ctx: RequestContext, input: UploadFile): Promise<StoredFile> {
  const { tenantId } = ctx.credential;
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  return write(ctx, 'files.upload', async ({ entered, ask, commit }) => {
    const owner = ownerOf(input);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const [[found], [stored]] = await ask(db => [
      lookOwner(db, ctx, owner),
      db
        .select({ mediaType: fileContents.mediaType, home: fileContents.home })
        .from(fileContents)
        .where(and(eq(fileContents.tenantId, tenantId), eq(fileContents.hash, hash))),
    ]);
    const name = checkedName(input.name);
    const mediaType = typeOf(bytes, name, input.declared);
    expectFound(owner, found);
    const { actor, tenant } = entered();
    if (actor.id === null) throw new Error('the system has no file to send');

    const home = homeForNew(ctx.app);
    const sealed = stored === undefined ? encryptBytes(tenantKey(ctx.app.masterKey, tenant), bytes) : null;
    const kept = sealed === null || ctx.dryRun ? () => nothing : await home.put({ tenantId, hash }, sealed);
    const id = newId<'file'>();
    const size = bytes.length;
    const made = toFile({
      id,
      name,
      hash,
      mediaType: stored?.mediaType ?? mediaType,
      size,
      home: stored?.home ?? home.name,
      uploadedBy: actor.id,
      uploadedAt: ctx.now,
      version: 1,
      attachedTo: owner === null ? [] : [attachmentOf(owner)],
      about: found?.about ?? 0,
      // Whoever sends it has seen it.
      seen: 1,
    });
    const uploadedBy = actor.id;
    const detail = { hash, size, mediaType, ...(owner === null ? {} : { [owner.field]: owner.id }) };
    return commit(made, { noun: 'file', targetId: id, detail }, db => [
      db
        .insert(fileContents)
        .values({ tenantId, hash, mediaType, size, home: home.name, createdAt: ctx.now })
        .onConflictDoNothing(),
      kept(db),
      db.insert(files).values({ tenantId, id, name, hash, uploadedBy, createdAt: ctx.now }),
      owner === null ? nothing : linkFile(db, tenantId, id, owner),
    ]);
  });
}
