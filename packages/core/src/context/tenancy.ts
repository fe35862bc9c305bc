import { type Answers, type Db, type Id, type Statement, type Tx, transact } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { PUBLISHED_YEARS } from '@lifang/policy';
import type { Operation } from '../authorisation/matrix.ts';
import { problemOf } from '../errors/database.ts';
import { Problem } from '../errors/problem.ts';
import type { PageInput } from '../pagination.ts';
import { adoptConfiguration } from './configuration.ts';
import { type ConfigurationLock, enterStatement, type Planning } from './enter.ts';
import { type Entered, parseEntered } from './entered.ts';
import type { RequestContext } from './request.ts';

/** What is known before the first statement: the tenant the credential names, and its configuration. */
export interface Tenancy {
  readonly tenantId: Id<'tenant'>;
  readonly configuration: Configuration;
}

/** Thrown inside a transaction that was composed with a configuration that is no longer the tenant's. */
class ConfigurationMoved extends Error {}

interface TenantTransaction {
  readonly tx: Tx;
  readonly tenancy: Tenancy;
  /** Only after the first flight. */
  entered(): Entered;
}

/** Of many who change the configuration at once, each round leaves one the winner; the others go on from what it left. */
const MOST_MOVES = 20;

const NOTHING_KNOWN: Configuration = { version: 0, policies: [], settings: [], calendar: PUBLISHED_YEARS };

/**
 * Runs a body inside the tenant the credential names. The body is composed with the configuration this process keeps; when
 * the first flight says it has moved on, everything is undone and the body runs again with the new one.
 */
export async function inTenant<T>(
  ctx: RequestContext,
  operation: Operation,
  options: { lock: ConfigurationLock; dryRun: boolean; plan?: Planning },
  body: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  const { tenantId } = ctx.credential;
  try {
    for (let attempt = 0; ; attempt++) {
      const kept = ctx.app.configurations.get(tenantId);
      const configuration = kept ?? (await learnConfiguration(ctx, operation));
      let entered: Entered | undefined;
      try {
        return await transact(
          ctx.app.pool,
          {
            enter: enterStatement(
              ctx,
              operation,
              configuration.version,
              options.lock,
              options.plan ?? 'as-usual',
            ),
            dryRun: options.dryRun,
          },
          answer => {
            entered = parseEntered(answer);
            if (entered.configuration !== null) throw new ConfigurationMoved();
          },
          tx =>
            body({
              tx,
              tenancy: { tenantId, configuration },
              entered: () => {
                if (entered === undefined)
                  throw new Error('nothing is known of the actor before the first flight');
                return entered;
              },
            }),
        );
      } catch (error) {
        if (!(error instanceof ConfigurationMoved) || entered === undefined) throw error;
        if (attempt === MOST_MOVES) throw new Problem('busy', { retryAfter: 1 });
        await adoptConfiguration(ctx.app, tenantId, entered);
      }
    }
  } catch (error) {
    throw problemOf(error);
  }
}

/** One flight of its own, once for each tenant in the life of the process. */
async function learnConfiguration(ctx: RequestContext, operation: Operation): Promise<Configuration> {
  let entered: Entered | undefined;
  await transact(
    ctx.app.pool,
    { enter: enterStatement(ctx, operation, NOTHING_KNOWN.version, 'none', 'as-usual'), dryRun: true },
    answer => {
      entered = parseEntered(answer);
    },
    tx => tx.finish(() => []),
  );
  if (entered === undefined) throw new Error('entering the tenant answered nothing');
  return adoptConfiguration(ctx.app, ctx.credential.tenantId, entered);
}

/** What a read answers, with who asked. */
export interface ReadAnswer<A> {
  readonly answers: A;
  readonly entered: Entered;
  readonly tenancy: Tenancy;
}

/** Asks everything in one flight, each statement planned for its own arguments. */
export function read<const S extends readonly Statement[]>(
  ctx: RequestContext,
  operation: Operation,
  statements: (db: Db, tenancy: Tenancy) => S,
): Promise<ReadAnswer<Answers<S>>> {
  return readPlanned(ctx, operation, 'for-arguments', statements);
}

/** Asks for one thing by its id: whichever it is, it is found in the same way, so that the way is worked out once. */
export function readOne<const S extends readonly Statement[]>(
  ctx: RequestContext,
  operation: Operation,
  statements: (db: Db, tenancy: Tenancy) => S,
): Promise<ReadAnswer<Answers<S>>> {
  return readPlanned(ctx, operation, 'once', statements);
}

/** Asks for a page of a list. The whole list in its own order is found in the same way on every page; a part of it by what part it is. */
export function readPage<const S extends readonly Statement[]>(
  ctx: RequestContext,
  operation: Operation,
  input: PageInput,
  statements: (db: Db, tenancy: Tenancy) => S,
): Promise<ReadAnswer<Answers<S>>> {
  const { cursor: _, limit: __, ...filters } = input;
  const whole = Object.values(filters).every(filter => filter === undefined);
  return readPlanned(ctx, operation, whole ? 'once' : 'for-arguments', statements);
}

function readPlanned<const S extends readonly Statement[]>(
  ctx: RequestContext,
  operation: Operation,
  plan: Planning,
  statements: (db: Db, tenancy: Tenancy) => S,
): Promise<ReadAnswer<Answers<S>>> {
  return inTenant(
    ctx,
    operation,
    { lock: 'none', dryRun: false, plan },
    async ({ tx, tenancy, entered }) => ({
      answers: await tx.finish(db => statements(db, tenancy)),
      entered: entered(),
      tenancy,
    }),
  );
}
