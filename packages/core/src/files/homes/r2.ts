import { nothing } from '@lifang/db';
import type { FileHome } from './home.ts';

/** As much of an R2 bucket as is used here. */
export interface Bucket {
  put(key: string, bytes: ArrayBuffer): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
}

/**
 * In a bucket, encrypted like everything there. It is written before the transaction commits: what a transaction that
 * failed leaves behind is an object nobody names, and the same upload puts it there again.
 */
export function r2Home(bucket: Bucket): FileHome {
  const at = (tenantId: string, hash: string) => `${tenantId}/${hash}`;
  return {
    name: 'r2',
    async put({ tenantId, hash }, sealed) {
      await bucket.put(at(tenantId, hash), Uint8Array.from(sealed).buffer);
      return () => nothing;
    },
    async get({ tenantId, hash }) {
      const found = await bucket.get(at(tenantId, hash));
      return found === null ? null : Buffer.from(await found.arrayBuffer());
    },
  };
}
