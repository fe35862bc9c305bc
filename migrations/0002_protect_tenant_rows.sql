-- A tenant's rows are visible and writable only inside a transaction that has entered the tenant.
--
-- Two policies with one expression: the permissive one lets rows in, and the restrictive one keeps any later permissive
-- policy from widening it. The setting is read in a sub-select, so it is evaluated once a statement; nullif, because a
-- connection that was used before holds an empty text where a fresh one holds null.

create function protect_tenant_table(p_table regclass, p_column text default 'tenant_id') returns void
language plpgsql as $$
declare
  v_inside text := format('%I = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', p_column);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy inside_tenant on %s as permissive using (%s) with check (%s)', p_table, v_inside, v_inside);
  execute format('create policy only_inside_tenant on %s as restrictive using (%s) with check (%s)', p_table, v_inside, v_inside);
end
$$;

revoke execute on function protect_tenant_table(regclass, text) from public;

do $$
declare
  v_table regclass;
begin
  for v_table in
    select c.oid::regclass
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r'
    order by c.relname
  loop
    perform protect_tenant_table(v_table);
    execute format('grant select, insert, update, delete on %s to lifang_runtime', v_table);
  end loop;
end
$$;

-- The audit is append-only for everybody who serves requests.
revoke update, delete on audit from lifang_runtime;
revoke delete on audit_heads from lifang_runtime;

-- The registry's own row follows the same rule; only columns a tenant may change are granted.
select protect_tenant_table('tenants', 'id');
grant select on tenants to lifang_runtime;
grant update (config_version, opened_to, name) on tenants to lifang_runtime;

-- Operators' keys are read by enter_operator() alone.
alter table operators enable row level security;
alter table operators force row level security;
