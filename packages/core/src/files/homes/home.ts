import type { Db, Id, Statement } from '@lifang/db';

/** Names a content: its tenant, and the SHA-256 of what was uploaded, hex. */
interface ContentKey {
  readonly tenantId: Id<'tenant'>;
  readonly hash: string;
}

/** Where the encrypted bytes of files are. Both homes keep one content under one key, however often it is put. */
export interface FileHome {
  readonly name: 'postgres' | 'r2';
  /** Keeps bytes; answers what of it is written in the transaction that keeps the rest. */
  put(key: ContentKey, sealed: Buffer): Promise<(db: Db) => Statement>;
  /**
   * Gives bytes back; null when they are not there.
   *
   * @param chunks those found in the database, in base64, in the flight that looked the file up.
   */
  get(key: ContentKey, chunks: readonly string[]): Promise<Buffer | null>;
}
