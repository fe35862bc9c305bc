import { expect, it } from 'vitest';
import { sessionSettings } from './session-settings.ts';

it.each([
  ["sql`select set_config('app.tenant_id', $1, false)`"],
  ["sql`select set_config('app.tenant_id', coalesce($1, ''), $1)`"],
  ['sql`set app.tenant_id = $1`'],
  ["sql.unsafe('begin; SET ROLE lifang_runtime')"],
  ['sql`set session characteristics as transaction read only`'],
])('finds %s', source => {
  expect(sessionSettings(source, false)).toHaveLength(1);
});

it.each([
  ["sql`select set_config('app.tenant_id', coalesce($1, ''), true)`"],
  ['sql`set local role lifang_runtime`'],
  ['sql`set constraints all deferred`'],
  ['sql`update people set name = $1`'],
  ['sql`insert into t values (1) on conflict (id) do update\n  set name = excluded.name`'],
  ["// select set_config('a', 'b', false)"],
])('leaves %s', source => {
  expect(sessionSettings(source, false)).toEqual([]);
});

it('knows the SET of a function or a role in a migration from a statement of its own', () => {
  const header = "create function f() returns void language sql\nset search_path = ''\nas $$ select 1 $$;";
  expect(sessionSettings(`${header}\nalter role r set lock_timeout = '5s';`, true)).toEqual([]);
  expect(sessionSettings(`${header}\nset search_path = public;`, true)).toHaveLength(1);
});
