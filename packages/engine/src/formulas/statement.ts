import { type Db, type Id, rows } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ActiveFormula, formulaDays } from './active.ts';
import type { Figures } from './compute.ts';
import { figuresOf } from './figures.ts';

/** The figures of a row, as the driver answers JSON. */
export const figuresSchema = z.preprocess(
  value => (typeof value === 'string' ? JSON.parse(value) : value),
  z.record(z.string(), z.string().nullable()),
);

/** What a formula looks at in one unit on a day. The unit must have been locked in an earlier statement. */
export function figuresInUnit(
  db: Db,
  tenantId: Id<'tenant'>,
  active: ActiveFormula,
  unitId: Id<'unit'>,
  asOf: Day,
): { execute(): Promise<Figures> } {
  const days = formulaDays(active.formula, asOf);
  const statement = rows(
    db,
    sql`select ${figuresOf(active, {
      tenantId,
      unitId: sql`u.id`,
      data: sql`u.data`,
      counted: sql`${days.counted}::date`,
      start: sql`${days.start}::date`,
      end: sql`${days.end}::date`,
    })} as figures from units u where u.tenant_id = ${tenantId} and u.id = ${unitId}`,
    z.object({ figures: figuresSchema }),
  );
  return {
    async execute() {
      const [found] = await statement.execute();
      return found?.figures ?? {};
    },
  };
}
