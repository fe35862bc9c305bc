-- The planner takes every tenant for one of two hundred, whatever the server has counted of it so far.
--
-- Statistics of the column name the tenants that were there when they were taken. Of one that came later, or is a small part
-- of a large table, the planner then expects a single row: every index led by the tenant looks as good as any other, sets are
-- joined row by row, and taking in a district of sixty thousand takes hours instead of a minute.

create or replace function protect_tenant_table(p_table regclass, p_column text default 'tenant_id') returns void
language plpgsql as $$
declare
  v_inside text := format('%I = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', p_column);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy inside_tenant on %s as permissive using (%s) with check (%s)', p_table, v_inside, v_inside);
  execute format('create policy only_inside_tenant on %s as restrictive using (%s) with check (%s)', p_table, v_inside, v_inside);
  execute format('alter table %s alter column %I set statistics 0', p_table, p_column);
end
$$;

do $$
declare
  v_table text;
begin
  for v_table in
    select c.relname
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname
  loop
    execute format('alter table %I alter column tenant_id set statistics 0', v_table);
    -- What was counted before stays until somebody forgets it; servers before version 18 let only a superuser.
    if to_regproc('pg_catalog.pg_clear_attribute_stats') is not null then
      execute format('select pg_clear_attribute_stats(%L, %L, %L, false)', 'public', v_table, 'tenant_id');
    end if;
  end loop;
end
$$;
