import postgres from 'postgres';
import { rewrapKey } from '../../packages/core/src/protection/encryption.ts';

/**
 * Wraps the keys of all tenants by another master key, in one transaction. Nothing else is rewritten: what the tenants' keys
 * encrypt stays as it is.
 *
 * @returns how many tenants there are.
 */
export async function rewrapTenants(
  databaseUrl: string,
  keys: { readonly from: string; readonly to: string },
): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async tx => {
      const tenants = await tx<
        { id: string; wrappedKey: string }[]
      >`select id, wrapped_key as "wrappedKey" from tenants order by id for update`;
      for (const { id, wrappedKey } of tenants) {
        await tx`update tenants set wrapped_key = ${rewrapKey(wrappedKey, keys)} where id = ${id}`;
      }
      return tenants.length;
    });
  } finally {
    await sql.end();
  }
}
