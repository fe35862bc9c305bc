import { afterAll, describe, expect, it } from 'vitest';
import { catalogueFindings, superuser } from './testing/index.ts';

const sql = superuser();
afterAll(() => sql.end());

class Undo extends Error {}

/** What the walk finds when something has been planted; the planting is undone. */
async function withPlanted(plant: string): Promise<string[]> {
  let findings: string[] = [];
  await sql
    .begin(async tx => {
      await tx.unsafe(plant);
      findings = await catalogueFindings(text => tx.unsafe(text));
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return findings;
}

const table = (more = '') =>
  `create table planted (tenant_id uuid not null, id uuid not null, note text, primary key (tenant_id, id)); ${more}`;
const protectedTable = (more = '') => table(`select protect_tenant_table('planted'); ${more}`);

describe('the catalogue', () => {
  it('keeps tenants apart', async () => {
    expect(await catalogueFindings(text => sql.unsafe(text))).toEqual([]);
  });

  it('has tables, and would still be right with a proper new one', async () => {
    const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    expect(count).toBeGreaterThan(25);
    expect(await withPlanted(protectedTable())).toEqual([]);
    const view = 'create view seen with (security_invoker = true) as select * from planted';
    expect(await withPlanted(protectedTable(view))).toEqual([]);
  });
});

describe('the walk catches', () => {
  it.each([
    [
      'a table without row security',
      table(),
      ['a table without row security, enabled and forced: public.planted'],
    ],
    [
      'a table whose owner slips through',
      protectedTable('alter table planted no force row level security'),
      ['a table without row security, enabled and forced: public.planted'],
    ],
    [
      'a table in a schema of its own',
      'create schema aside; create table aside.planted (tenant_id uuid not null, id uuid)',
      ['a table without row security, enabled and forced: aside.planted'],
    ],
    [
      'a table without a tenant',
      'create table planted (id uuid primary key)',
      ['a table without a tenant in every row: public.planted'],
    ],
    [
      'a table whose rows may have no tenant',
      `create table planted (tenant_id uuid, id uuid); select protect_tenant_table('planted')`,
      ['a table without a tenant in every row: public.planted'],
    ],
    [
      'a missing restrictive policy',
      protectedTable('drop policy only_inside_tenant on planted'),
      ['a table without its permissive and its restrictive policy, or with others: public.planted'],
    ],
    [
      'a further policy that lets more in',
      'create policy planted on units as permissive using (true)',
      ['a policy with another expression, for some commands or for some roles: public.units planted'],
    ],
    [
      'a policy that checks what is read and not what is written',
      protectedTable('alter policy only_inside_tenant on planted with check (true)'),
      [
        'a policy with another expression, for some commands or for some roles: public.planted only_inside_tenant',
      ],
    ],
    [
      'a policy with a bare cast',
      protectedTable(
        `alter policy inside_tenant on planted using (tenant_id = current_setting('app.tenant_id')::uuid)`,
      ),
      ['a policy with another expression, for some commands or for some roles: public.planted inside_tenant'],
    ],
    [
      'a policy for some roles',
      protectedTable('alter policy only_inside_tenant on planted to lifang_owner'),
      [
        'a policy with another expression, for some commands or for some roles: public.planted only_inside_tenant',
      ],
    ],
    [
      'a table whose tenants the planner would tell apart',
      protectedTable('alter table planted alter column tenant_id set statistics 100'),
      ['a table whose plans depend on which tenants the server has met: public.planted'],
    ],
    [
      'a policy on the operators',
      'create policy planted on operators using (true)',
      ['a policy on what only entry functions reach: public.operators planted'],
    ],
    [
      'a right to load a year without an operator',
      'grant insert on calendar_years to lifang_runtime',
      ['a right on a table that the runtime role should not have: public.calendar_years INSERT'],
    ],
    [
      'a global unique key',
      protectedTable('create unique index planted_note_key on planted (note)'),
      ['a key that is not led by the tenant: public.planted planted_note_key'],
    ],
    [
      'a unique key over an expression',
      protectedTable('create unique index planted_lower_key on planted (lower(note), tenant_id)'),
      ['a key that is not led by the tenant: public.planted planted_lower_key'],
    ],
    [
      'a primary key that is not led by the tenant',
      `create table planted (tenant_id uuid not null, id uuid primary key); select protect_tenant_table('planted')`,
      ['a key that is not led by the tenant: public.planted planted_pkey'],
    ],
    [
      'a foreign key across tenants',
      protectedTable(`alter table planted add unique (id);
        alter table planted add column other uuid, add constraint planted_other_fk foreign key (other) references planted (id)`),
      ['a reference that is not led by the tenant: public.planted planted_other_fk'],
    ],
    [
      'a foreign key that joins a tenant to something else',
      protectedTable(`alter table planted add unique (id, tenant_id);
        alter table planted add column other uuid,
          add constraint planted_turned_fk foreign key (other, tenant_id) references planted (id, tenant_id)`),
      ['a reference that is not led by the tenant: public.planted planted_turned_fk'],
    ],
    [
      'a view that sees as its owner',
      'create view planted as select * from units',
      ['a view that does not see as whoever asks: public.planted'],
    ],
    [
      'a materialised view',
      'create materialized view planted as select * from units',
      ['something that keeps rows outside row security: public.planted'],
    ],
    [
      'a function that acts for its owner',
      `create function planted() returns bigint language sql security definer as 'select count(*) from units'`,
      ['a function that acts for its owner: public.planted'],
    ],
    [
      'a second entry function under a name of ours',
      `create function enter(p_any text) returns bigint language sql security definer as 'select 1'`,
      [
        'a function that acts for its owner: public.enter',
        'an entry function anybody may call: public.enter',
      ],
    ],
    [
      'an entry function anybody may call',
      'grant execute on function tenant_by_slug(text) to public',
      ['an entry function anybody may call: public.tenant_by_slug'],
    ],
    [
      'a table of the runtime role',
      protectedTable('alter table planted owner to lifang_runtime'),
      ['something the runtime role owns: table planted'],
    ],
    [
      'a function of the runtime role',
      `create function planted() returns int language sql as 'select 1'; alter function planted() owner to lifang_runtime`,
      ['something the runtime role owns: function planted()'],
    ],
    [
      'a table of the role that bypasses row security',
      protectedTable('alter table planted owner to lifang_auth'),
      ['something other than a function that the role of the entry functions owns: table planted'],
    ],
    [
      'a runtime role that bypasses row security',
      'alter role lifang_runtime bypassrls',
      ['a role with more than it should have: lifang_runtime'],
    ],
    [
      'a runtime role that may become another',
      'grant lifang_operator to lifang_runtime',
      ['a role with more than it should have: lifang_runtime'],
    ],
    [
      'an audit that can be rewritten',
      'grant update on audit to lifang_runtime',
      ['a right on a table that the runtime role should not have: public.audit UPDATE'],
    ],
    [
      'a right to empty a table',
      'grant truncate on units to lifang_runtime',
      ['a right on a table that the runtime role should not have: public.units TRUNCATE'],
    ],
    [
      'a table anybody may read',
      'grant select on units to public',
      ['a right on a table that anybody has: public.units SELECT'],
    ],
    [
      'a schema the runtime role may fill',
      'grant create on schema public to lifang_runtime',
      ['a schema in which the runtime role may create: public'],
    ],
  ])('%s', async (_what, plant, expected) => {
    expect(await withPlanted(plant)).toEqual(expect.arrayContaining(expected));
  });
});
