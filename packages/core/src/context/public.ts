import { type Answers, type Db, literal, type Statement, transact } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { z } from 'zod';
import { problemOf } from '../errors/database.ts';
import type { App } from './app.ts';
import { adoptConfiguration } from './configuration.ts';
import { enteredSchema } from './entered.ts';
import type { Language } from './request.ts';

/** Somebody without a credential, who reads what a tenant has published. */
export interface PublicContext {
  readonly app: App;
  readonly tenantSlug: string;
  readonly language: Language;
  readonly today: Day;
}

const openSchema = z.object({
  tenant: enteredSchema.shape.tenant,
  configuration: enteredSchema.shape.configuration,
});

/** Asks everything in one flight, inside the tenant a slug names. A tenant that is suspended is not there. */
export async function readPublic<const S extends readonly Statement[]>(
  { app, tenantSlug }: PublicContext,
  statements: (db: Db) => S,
): Promise<{ readonly answers: Answers<S>; readonly configuration: Configuration }> {
  let answer: unknown;
  try {
    const answers = await transact(
      app.pool,
      { enter: `select enter_public(${literal(tenantSlug)}) as entered`, dryRun: true },
      entered => {
        answer = entered;
      },
      tx => tx.finish(statements),
    );
    const entered = openSchema.parse(typeof answer === 'string' ? JSON.parse(answer) : answer);
    return { answers, configuration: await adoptConfiguration(app, entered.tenant.id, entered) };
  } catch (error) {
    throw problemOf(error);
  }
}
