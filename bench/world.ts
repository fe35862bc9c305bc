import { openTheirPeriods, type TestApi, type TestTenant } from '@lifang/api/testing';
import { superuser } from '@lifang/db/testing';
import type { Sql } from 'postgres';

/** A tenant of so many people, and what the operations ask about. */
export interface World {
  readonly people: number;
  readonly tenant: TestTenant;
  /** One group, and a key of a worker with a role over it alone. */
  readonly group: string;
  readonly groupKey: string;
  readonly committee: string;
}

/** As many people as a group has, and groups a committee. */
const GROUP = 300;
const GROUPS = 10;

/** The nth of something, by an id that says so: a load generator and pgbench then make up the same ids. */
export const idOf = (noun: keyof typeof NOUNS, n: number): string =>
  `01900000-0000-7000-800${NOUNS[noun]}-${n.toString(16).padStart(12, '0')}`;

const NOUNS = { person: 1, household: 2, group: 3, committee: 4, street: 5, event: 6 } as const;

/** The same id as an SQL expression of the number. */
export const idExpression = (noun: keyof typeof NOUNS, n: string): string =>
  `('01900000-0000-7000-800${NOUNS[noun]}-' || lpad(to_hex(${n}), 12, '0'))`;

/**
 * Opens a tenant with the sample policy and fills it past the API, by set: a street, committees and groups; people with telephones, of whom
 * a third live in households, a fifth alone and a twentieth are helpers; and two visits each over fifteen months.
 */
export async function openWorld(api: TestApi, people: number): Promise<World> {
  const tenant = await api.newTenant({
    policies: ['sample'],
    enabledFrom: '2025-01-01',
    settings: { 'sample.very-elderly-min-age': 80 },
  });
  const group = idOf('group', 1);
  const sql = superuser();
  try {
    await fill(sql, unitStatements(tenant.id, people));
    // One telephone is sealed by the application itself; everybody has that one.
    const sample = { name: '样本', sex: 'unknown', phone: '13800000000', unitId: group, from: '2025-01-01' };
    const { id } = await tenant.admin.post('/v1/people', sample);
    await fill(sql, peopleStatements(tenant.id, people, id));
  } finally {
    await sql.end();
  }
  await openTheirPeriods(api, [tenant.id]);
  return {
    people,
    tenant,
    group,
    groupKey: await tenant.keyFor('worker', group),
    committee: idOf('committee', 1),
  };
}

/** Every text is ours; nothing of it comes from outside. */
async function fill(sql: Sql, statements: readonly string[]): Promise<void> {
  await sql.begin(async tx => {
    for (const statement of statements) await tx.unsafe(statement);
  });
}

const ALWAYS = `'2020-01-01', '9999-12-31'`;

function unitStatements(tenantId: string, people: number): string[] {
  const groups = Math.ceil(people / GROUP);
  const committees = Math.ceil(groups / GROUPS);
  const tenant = `'${tenantId}'::uuid`;
  return [
    `create temporary table branch on commit drop as
      select ${sqlId('street', '1')} as id, null::uuid as parent_id, 'sample.street' as kind, '示范街道' as name
      union all select ${sqlId('committee', 'n')}, ${sqlId('street', '1')}, 'sample.committee', '第' || n || '居委会'
        from generate_series(1, ${committees}) n
      union all select ${sqlId('group', 'n')}, ${sqlId('committee', `1 + (n - 1) / ${GROUPS}`)}, 'sample.group', '第' || n || '组'
        from generate_series(1, ${groups}) n`,
    `insert into units (tenant_id, id, kind, name, valid_from, valid_to, created_at)
      select ${tenant}, id, kind, name, ${ALWAYS}, now() from branch`,
    `insert into unit_parents (tenant_id, unit_id, parent_id, valid_from, valid_to)
      select ${tenant}, id, parent_id, ${ALWAYS} from branch where parent_id is not null`,
    `insert into unit_closure (tenant_id, ancestor_id, descendant_id, depth, valid_from, valid_to)
      with recursive above as (
        select id as ancestor_id, id as descendant_id, 0 as depth from branch
        union all select b.parent_id, a.descendant_id, a.depth + 1
        from above a join branch b on b.id = a.ancestor_id where b.parent_id is not null
      ) select ${tenant}, ancestor_id, descendant_id, depth, ${ALWAYS} from above`,
  ];
}

function peopleStatements(tenantId: string, people: number, sampleId: string): string[] {
  const tenant = `'${tenantId}'::uuid`;
  const phone = `(select phone from people where tenant_id = ${tenant} and id = '${sampleId}')`;
  return [
    `create temporary table crowd on commit drop as
      select n, ${sqlId('person', 'n')} as person_id, ${sqlId('household', 'n')} as household_id,
        ${sqlId('group', `1 + (n - 1) / ${GROUP}`)} as unit_id
      from generate_series(1, ${people}) n`,
    `insert into households (tenant_id, id, external_id, address, created_at)
      select ${tenant}, household_id, 'H-' || n, '幸福路' || n || '号', now() from crowd where n % 3 = 0`,
    `insert into residences (tenant_id, id, household_id, unit_id, valid_from, valid_to)
      select ${tenant}, gen_random_uuid(), household_id, unit_id, ${ALWAYS} from crowd where n % 3 = 0`,
    `insert into people (tenant_id, id, external_id, name, sex, born_on, phone, created_at)
      select ${tenant}, person_id, 'P-' || n, chr(19968 + n % 5000) || n, case n % 2 when 0 then 'male' else 'female' end,
        date '1935-01-01' + n % 20000, ${phone}, now() from crowd`,
    `insert into residences (tenant_id, id, person_id, household_id, unit_id, valid_from, valid_to)
      select ${tenant}, gen_random_uuid(), person_id, case when n % 3 = 0 then household_id end, unit_id, ${ALWAYS} from crowd`,
    `insert into categories (tenant_id, id, kind, external_id, person_id, valid_from, valid_to, created_at)
      select ${tenant}, gen_random_uuid(), 'sample.living-alone', 'C-' || n, person_id, '2024-01-01', '9999-12-31', now()
      from crowd where n % 5 = 0`,
    `insert into categories (tenant_id, id, kind, household_id, valid_from, valid_to, created_at)
      select ${tenant}, gen_random_uuid(), 'sample.new-household', household_id, date '2025-01-01' + n % 400, '9999-12-31', now()
      from crowd where n % 9 = 0`,
    `insert into appointments (tenant_id, id, kind, external_id, person_id, unit_id, valid_from, valid_to, created_at)
      select ${tenant}, gen_random_uuid(), 'sample.helper', 'A-' || n, person_id, unit_id, '2024-01-01', '9999-12-31', now()
      from crowd where n % 20 = 0`,
    `create temporary table visit on commit drop as
      select gen_random_uuid() as event_id, person_id, n, date '2025-01-01' + (n * 7 + v * 31) % 450 as day
      from crowd, generate_series(1, 2) v`,
    `insert into events (tenant_id, id, kind, external_id, occurred_on, counts, created_at)
      select ${tenant}, event_id, 'sample.visit', 'E-' || row_number() over (), day, true, now() from visit`,
    `insert into event_subjects (tenant_id, event_id, person_id, kind, occurred_on, counts)
      select ${tenant}, event_id, person_id, 'sample.visit', day, true from visit`,
    `insert into event_participants (tenant_id, event_id, person_id)
      select ${tenant}, event_id, person_id from visit where n % 4 = 0`,
    // The periods of so many are opened by the scheduled task, as for any tenant that lacks them.
    `update tenants set opened_to = '2025-01-01' where id = ${tenant}`,
  ];
}

function sqlId(noun: keyof typeof NOUNS, n: string): string {
  return `${idExpression(noun, n)}::uuid`;
}

/** Brings the statistics up to date, and settles what the filling left behind. */
export async function settle(): Promise<void> {
  const sql = superuser();
  try {
    await sql.unsafe('vacuum analyze');
    await sql.unsafe('checkpoint');
  } finally {
    await sql.end();
  }
}

/** Rows of a tenant in a table. */
export async function countRows(table: 'duty_states' | 'events', tenantId: string): Promise<number> {
  const sql = superuser();
  try {
    const [row] = await sql<{ rows: number }[]>`
      select count(*)::integer as rows from ${sql(table)} where tenant_id = ${tenantId}`;
    return row?.rows ?? 0;
  } finally {
    await sql.end();
  }
}
