import { rows, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { decryptText, lookupHash } from '../../protection/encryption.ts';
import { ask, type Job } from '../job.ts';
import { stagedResidents } from './rows.ts';

const pairSchema = z.object({ line: z.coerce.number(), given: z.string(), stored: z.string() });

/**
 * Marks the rows whose telephone differs from the stored one. Telephones are stored encrypted and without a hash, each
 * time differently, so they are opened here and compared by the keyed hash of what was given. All are asked for at once: the
 * staged set is worked out anew by every statement that reads it.
 */
export async function comparePhones(job: Job): Promise<void> {
  const pairs = await ask(job, db =>
    rows(
      db,
      sql`select f.line, f."phoneHash" as given, p.phone as stored
          from (${stagedResidents(job)}) f join people p on p.tenant_id = ${job.tenantId} and p.id = f."personId"
          where f."phoneHash" is not null and p.phone is not null`,
      pairSchema,
    ),
  );
  const differing = pairs
    .filter(({ given, stored }) => lookupHash(job.key, decryptText(job.key, stored)) !== given)
    .map(({ line }) => line);
  if (differing.length > 0) await mark(job, differing);
}

function mark(job: Job, lines: readonly number[]): Promise<void> {
  return ask(job, db =>
    run(
      db,
      sql`update import_rows set row = row || '{"phoneDiffers": true}'
          where tenant_id = ${job.tenantId} and import_id = ${job.claimed.id} and line = any (${`{${lines.join(',')}}`}::integer[])`,
    ),
  );
}
