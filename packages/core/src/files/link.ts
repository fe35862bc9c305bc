import { type Db, type Id, type Statement, schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import type { FileOwner } from './owner.ts';
import type { Attachment } from './view.ts';

const { fileLinks } = schema;

/** An owner as it stands among a file's attachments. */
export function attachmentOf(owner: FileOwner): Attachment {
  switch (owner.noun) {
    case 'event':
      return { eventId: owner.id };
    case 'record':
      return { recordId: owner.id };
    case 'award':
      return { awardId: owner.id };
    case 'place':
      return { placeId: owner.id };
  }
}

export function linkFile(db: Db, tenantId: Id<'tenant'>, fileId: Id<'file'>, owner: FileOwner): Statement {
  return db.insert(fileLinks).values({ tenantId, fileId, ...attachmentOf(owner) });
}

export function unlinkFile(db: Db, tenantId: Id<'tenant'>, fileId: Id<'file'>, owner: FileOwner): Statement {
  return db
    .delete(fileLinks)
    .where(
      and(
        eq(fileLinks.tenantId, tenantId),
        eq(fileLinks.fileId, fileId),
        sql`${fileLinks.ownerId} = ${owner.id}`,
      ),
    );
}
