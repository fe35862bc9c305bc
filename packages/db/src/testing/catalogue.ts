/** Asks the database something and gives the rows. */
export type Ask = (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

interface Rule {
  readonly problem: string;
  /** Gives a column `what` for each object that breaks the rule. */
  readonly find: string;
}

/** Everything of ours: not Postgres's own, and not the list of applied migrations, which nobody but the owner reaches. */
// Not those of tests that run at the same time: testing/scratch.ts.
const OURS = `n.nspname not like 'pg\\_%' and n.nspname not like 'scratch\\_%' and n.nspname not in ('information_schema', 'lifang_migrations')`;
const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS}`;
/** The registry is keyed by the tenant itself; operators and the years they load belong to the installation. */
const KEYED_OTHERWISE = `('tenants', 'operators', 'calendar_years')`;
/** What nobody reaches but by an entry function. */
const CLOSED = `('operators', 'calendar_years')`;
const name = `n.nspname || '.' || c.relname`;

/** The one expression, as Postgres writes it. */
const inside = (column: string) =>
  `(${column} = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const EXPECTED = `case c.relname when 'tenants' then ${quoted(inside('id'))} else ${quoted(inside('tenant_id'))} end`;

/** The functions that may act for others: entry, and the registry. */
const DEFINERS = [
  'calendar_years_known',
  'check_operator',
  'enter',
  'enter_calendar',
  'enter_public',
  'enter_system',
  'list_tenants',
  'load_calendar_year',
  'open_tenant',
  'set_tenant_status',
  'tenant_by_slug',
  'tenant_configuration',
  'tenants_behind_calendar',
  'tenants_to_open',
  'tenants_with_old_keys',
];
const definers = DEFINERS.map(quoted).join(', ');

const RULES: readonly Rule[] = [
  {
    problem: 'a table without row security, enabled and forced',
    find: `select ${name} as what from ${TABLES}
      where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    problem: 'a table without a tenant in every row',
    find: `select ${name} as what from ${TABLES}
      where c.relkind in ('r', 'p') and c.relname not in ${KEYED_OTHERWISE} and not exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped)`,
  },
  {
    problem: 'a table without its permissive and its restrictive policy, or with others',
    find: `select ${name} as what from ${TABLES} left join pg_policy p on p.polrelid = c.oid
      where c.relkind in ('r', 'p') and c.relname not in ${CLOSED} group by n.nspname, c.relname
      having count(*) filter (where p.polpermissive) <> 1 or count(*) filter (where not p.polpermissive) <> 1`,
  },
  {
    problem: 'a policy with another expression, for some commands or for some roles',
    find: `select ${name} || ' ' || p.polname as what from ${TABLES} join pg_policy p on p.polrelid = c.oid
      where p.polcmd <> '*' or p.polroles <> '{0}' or pg_get_expr(p.polqual, c.oid) is distinct from ${EXPECTED}
        or pg_get_expr(p.polwithcheck, c.oid) is distinct from ${EXPECTED}`,
  },
  {
    problem: 'a table whose plans depend on which tenants the server has met',
    find: `select ${name} as what from ${TABLES} join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relkind in ('r', 'p') and a.attstattarget is distinct from 0`,
  },
  {
    problem: 'a policy on what only entry functions reach',
    find: `select ${name} || ' ' || p.polname as what from ${TABLES} join pg_policy p on p.polrelid = c.oid where c.relname in ${CLOSED}`,
  },
  {
    problem: 'a key that is not led by the tenant',
    find: `select ${name} || ' ' || x.relname as what from ${TABLES}
      join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where (i.indisunique or i.indisexclusion) and c.relname not in ${KEYED_OTHERWISE} and a.attname is distinct from 'tenant_id'`,
  },
  {
    problem: 'a reference that is not led by the tenant',
    find: `select ${name} || ' ' || k.conname as what from ${TABLES} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
      join pg_class r on r.oid = k.confrelid
      join pg_attribute own on own.attrelid = c.oid and own.attnum = k.conkey[1]
      join pg_attribute other on other.attrelid = r.oid and other.attnum = k.confkey[1]
      where own.attname <> 'tenant_id' or other.attname <> case r.relname when 'tenants' then 'id' else 'tenant_id' end`,
  },
  {
    problem: 'a view that does not see as whoever asks',
    find: `select ${name} as what from ${TABLES}
      where c.relkind = 'v' and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
  },
  {
    problem: 'something that keeps rows outside row security',
    find: `select ${name} as what from ${TABLES} where c.relkind in ('m', 'f')`,
  },
  {
    problem: 'a function that acts for its owner',
    find: `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${OURS}
      join pg_roles r on r.oid = p.proowner
      where p.prosecdef and not (n.nspname = 'public' and p.proname in (${definers}) and r.rolname = 'lifang_auth'
        and exists (select 1 from unnest(p.proconfig) as setting where setting like 'search\\_path=%'))`,
  },
  {
    problem: 'an entry function anybody may call',
    find: `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${OURS}
      where p.prosecdef and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0)`,
  },
  {
    problem: 'something the runtime role owns',
    find: `select pg_describe_object(d.classid, d.objid, 0) as what from pg_shdepend d
      join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
      where r.rolname = 'lifang_runtime' and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
  },
  {
    problem: 'something other than a function that the role of the entry functions owns',
    find: `select pg_describe_object(d.classid, d.objid, 0) as what from pg_shdepend d
      join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
      where r.rolname = 'lifang_auth' and d.deptype = 'o' and d.classid <> 'pg_proc'::regclass
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
  },
  {
    problem: 'a role with more than it should have',
    find: `select r.rolname as what from pg_roles r
      where r.rolname in ('lifang_runtime', 'lifang_owner', 'lifang_operator', 'lifang_auth')
        and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication
          or (r.rolbypassrls and r.rolname <> 'lifang_auth') or (r.rolcanlogin and r.rolname <> 'lifang_runtime')
          or (r.rolname = 'lifang_runtime' and exists (select 1 from pg_auth_members m where m.member = r.oid)))`,
  },
  {
    problem: 'a right on a table that the runtime role should not have',
    find: `select ${name} || ' ' || w.privilege as what from ${TABLES}
      cross join lateral (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER'), ('UPDATE'), ('DELETE'), ('INSERT'), ('SELECT')) w(privilege)
      where c.relkind in ('r', 'p') and has_table_privilege('lifang_runtime', c.oid, w.privilege)
        and (w.privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or c.relname in ${CLOSED}
          or (c.relname = 'audit' and w.privilege in ('UPDATE', 'DELETE')) or (c.relname = 'audit_heads' and w.privilege = 'DELETE')
          or (c.relname = 'tenants' and w.privilege in ('INSERT', 'UPDATE', 'DELETE')))`,
  },
  {
    problem: 'a right on a table that anybody has',
    find: `select ${name} || ' ' || g.privilege_type as what from ${TABLES} cross join aclexplode(c.relacl) g
      where c.relkind in ('r', 'p', 'v', 'm') and g.grantee = 0`,
  },
  {
    problem: 'a schema in which the runtime role may create',
    find: `select n.nspname::text as what from pg_namespace n
      where n.nspname not like 'pg\\_%' and has_schema_privilege('lifang_runtime', n.oid, 'CREATE')`,
  },
];

/** Everything in the catalogue that would let one tenant near another, as `problem: object`. */
export async function catalogueFindings(ask: Ask): Promise<string[]> {
  const findings: string[] = [];
  for (const { problem, find } of RULES) {
    for (const { what } of await ask(find)) findings.push(`${problem}: ${String(what)}`);
  }
  return findings;
}
