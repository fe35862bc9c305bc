import type { Id } from '@lifang/db';
import { z } from 'zod';

/** What a file is attached to: exactly one of the four. */
export type Attachment =
  | { readonly eventId: Id<'event'> }
  | { readonly recordId: Id<'record'> }
  | { readonly awardId: Id<'award'> }
  | { readonly placeId: Id<'place'> };

/** A file, as callers see it. */
export interface StoredFile {
  id: Id<'file'>;
  /** Null for those who may not see personal data of whoever it is about. */
  name: string | null;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** SHA-256 of its bytes, hex; null like the name. */
  hash: string | null;
  attachedTo: Attachment[];
  /** Whether it is attached to something about a person or household: reading it is audited then. */
  personal: boolean;
  uploadedBy: Id<'other'>;
  uploadedAt: string;
  version: number;
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');

/** The columns of a file's view as one statement selects them. */
export const fileRowSchema = z.object({
  id: id<Id<'file'>>(),
  name: z.string(),
  hash: z.string(),
  mediaType: z.string(),
  size: z.coerce.number(),
  home: z.string(),
  uploadedBy: id<Id<'other'>>(),
  uploadedAt: z.string(),
  version: z.coerce.number(),
  attachedTo: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.array(
      z.union([
        z.object({ eventId: id<Id<'event'>>() }),
        z.object({ recordId: id<Id<'record'>>() }),
        z.object({ awardId: id<Id<'award'>>() }),
        z.object({ placeId: id<Id<'place'>>() }),
      ]),
    ),
  ),
  about: z.coerce.number(),
  seen: z.coerce.number(),
});

export type FileRow = z.infer<typeof fileRowSchema>;

export function toFile(row: FileRow): StoredFile {
  const { id, mediaType, size, attachedTo, uploadedBy, uploadedAt, version } = row;
  const seen = row.seen > 0;
  return {
    id,
    name: seen ? row.name : null,
    mediaType,
    size,
    hash: seen ? row.hash : null,
    attachedTo,
    personal: row.about > 0,
    uploadedBy,
    uploadedAt,
    version,
  };
}
