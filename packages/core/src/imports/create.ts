import { createHash } from 'node:crypto';
import { type Id, isId, json, newId, run, schema, type Tx } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { and, eq, sql } from 'drizzle-orm';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { inTenant } from '../context/tenancy.ts';
import { invalid, Problem } from '../errors/problem.ts';
import { tenantKey } from '../protection/encryption.ts';
import { readHeader } from './columns/header.ts';
import { COLUMNS } from './columns/index.ts';
import { expectUtf8 } from './file/encoding.ts';
import { type FileState, newFileState, readRows } from './file/read-file.ts';
import { csvRecords, headerOf } from './file/records.ts';
import type { ImportKind } from './kinds.ts';
import { READ_ROW, type RowContext } from './read-row.ts';
import { type Import, importColumns, toImport } from './view.ts';
import { inBoth } from './wording.ts';
import { workImports } from './work.ts';

const { imports } = schema;

export interface CreateImport {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  /** CSV in UTF-8. */
  readonly file: Uint8Array;
}

/** Rows that travel to the database together. */
const PORTION = 2000;

/**
 * Takes a file in: reads it whole, stages its rows, and answers; checking and applying go on after the answer. What is
 * wrong with the file as a file is a problem at once and nothing is staged. Repeated with the same `Idempotency-Key`, it
 * answers the import there is.
 */
export async function createImport(ctx: RequestContext, input: CreateImport): Promise<Import> {
  const { tenantId } = ctx.credential;
  const contentHash = createHash('sha256').update(input.file).digest('hex');
  const created = await inTenant(
    ctx,
    'imports.create',
    { lock: 'none', dryRun: false },
    async ({ tx, tenancy, entered }) => {
      // Authorised before a byte of the file is looked at.
      await tx.ask(() => []);
      demandWholeTenant(entered());
      const { actor, tenant } = entered();
      if (actor.id === null) throw new Error('the system has no file to send');
      const id = importId(ctx, actor.id);
      const self = and(eq(imports.tenantId, tenantId), eq(imports.id, id));
      const [[before]] = await tx.ask(db => [db.select(importColumns).from(imports).where(self)]);
      if (before !== undefined) {
        const same =
          before.contentHash === contentHash && before.kind === input.kind && before.dryRun === input.dryRun;
        if (!same) throw new Problem('idempotency-key-reused');
        return before;
      }

      expectUtf8(input.file);
      const row = {
        tenantId,
        id,
        kind: input.kind,
        dryRun: input.dryRun,
        status: 'staged',
        rows: 0,
        contentHash,
        report: { columns: [], faults: { total: 0, shown: [] } },
        requestedBy: actor.id,
        createdAt: ctx.now,
      };
      await tx.ask(db => [db.insert(imports).values(row)]);
      const context: RowContext = {
        key: tenantKey(ctx.app.masterKey, tenant),
        config: tenancy.configuration,
        today: ctx.today,
      };
      const { columns, state } = await stage(tx, tenantId, id, input, context);
      const report = { columns, faults: { total: state.faults.total, shown: state.faults.shown() } };
      const [[staged]] = await tx.finish(db => [
        db.update(imports).set({ rows: state.rows, report }).where(self).returning(importColumns),
      ]);
      if (staged === undefined) throw new Error('a staged import is gone');
      return staged;
    },
  );
  ctx.app.background(workImports(ctx.app, tenantId, true));
  return toImport(created, ctx.language);
}

/** With an idempotency key the id follows from it, so that the second of two tries finds the first. */
function importId(ctx: RequestContext, actorId: string): Id<'import'> {
  if (ctx.idempotencyKey === null) return newId();
  const key = `${ctx.credential.tenantId} ${actorId} ${ctx.idempotencyKey}`;
  const hex = createHash('sha256').update(key).digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  if (!isId<'import'>(id)) throw new Error('a generated id is not a UUID');
  return id;
}

async function stage(
  tx: Tx,
  tenantId: Id<'tenant'>,
  importId: Id<'import'>,
  input: CreateImport,
  context: RowContext,
): Promise<{ columns: readonly string[]; state: FileState }> {
  const records = csvRecords(input.file);
  const columns = readHeader(
    await headerOf(records),
    COLUMNS[input.kind],
    fieldNames(input.kind, context.config),
  );
  const state = newFileState();
  const read = READ_ROW[input.kind];
  for await (const portion of readRows(records, columns, state, PORTION, row => read(row, context))) {
    // Once the file is known to be malformed, the rest is read only to name everything wrong with it.
    if (state.malformed > 0) continue;
    await tx.ask(db => [
      run(
        db,
        sql`insert into import_rows (tenant_id, import_id, line, row)
            select ${tenantId}, ${importId}, r.line, r.row from jsonb_to_recordset(${json(portion)}) as r(line integer, row jsonb)`,
      ),
    ]);
  }
  if (state.malformed > 0) throw malformed(state);
  if (state.rows === 0) throw invalid('body', inBoth('the file has a header and no rows'));
  return { columns, state };
}

/** The fields of the kinds a file may name in columns of their own. */
function fieldNames(kind: ImportKind, config: Configuration): ReadonlySet<string> {
  if (kind !== 'events') return new Set();
  return new Set(
    config.policies.flatMap(({ policy }) => policy.events.flatMap(event => Object.keys(event.fields))),
  );
}

function malformed({ faults }: FileState): Problem {
  return new Problem('invalid-input', {
    detail: inBoth(`the file is not acceptable: ${faults.total} errors`),
    errors: faults
      .shown()
      .map(({ line, column, reason }) => ({ field: column, reason: inBoth(reason), line })),
  });
}
