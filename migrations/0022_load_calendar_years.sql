-- Years of working days that the operator loads for every tenant: the arrangement the State Council announces each autumn for the
-- year to come. Each load is a row and none is ever changed, so that the table is its own history. A tenant's configuration
-- holds what had been loaded when its rows were last counted by it (`tenants.calendar_revision`): the two move together.
create table calendar_years (
  revision integer primary key,
  year integer not null,
  -- The days off as announced, weekends among them or not, and the weekend days worked instead.
  holidays jsonb not null,
  working_weekends jsonb not null,
  source text not null,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  constraint calendar_years_year check (year between 1950 and 2999),
  constraint calendar_years_source check (source <> '')
);

-- Reached by the functions below alone.
alter table calendar_years enable row level security;
alter table calendar_years force row level security;

alter table tenants add column calendar_revision integer not null default 0;
grant update (calendar_revision) on tenants to lifang_runtime;

grant usage, create on schema public to lifang_auth;
grant select, insert on calendar_years to lifang_auth;

-- The years loaded so far, each as it was loaded last; nobody's secret.
create function calendar_years_known()
returns table (year integer, holidays jsonb, working_weekends jsonb, source text, loaded_at timestamptz, revision integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (c.year) c.year, c.holidays, c.working_weekends, c.source, c.loaded_at, c.revision
  from calendar_years c order by c.year, c.revision desc
$$;

-- Loads a year. Revisions are given in the order of their commits: of two loads at once the second waits for the first.
create function load_calendar_year(
  p_operator uuid, p_hash bytea, p_year integer, p_holidays jsonb, p_working_weekends jsonb, p_source text, p_now timestamptz
) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform check_operator(p_operator, p_hash);
  -- The same again is no news.
  if exists (
    select 1 from calendar_years_known() k
    where k.year = p_year and k.holidays = p_holidays and k.working_weekends = p_working_weekends and k.source = p_source
  ) then
    return;
  end if;
  loop
    begin
      insert into calendar_years (revision, year, holidays, working_weekends, source, loaded_by, loaded_at)
      select coalesce(max(c.revision), 0) + 1, p_year, p_holidays, p_working_weekends, p_source, p_operator, p_now
      from calendar_years c;
      return;
    exception when unique_violation then
      null;
    end;
  end loop;
end
$$;

-- The active tenants whose rows were counted before the last load.
create function tenants_behind_calendar() returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from tenants t
  where t.status = 'active' and t.calendar_revision < (select max(c.revision) from calendar_years c)
  order by t.id
$$;

-- What the role of the entry functions owns, only it replaces.
set local role lifang_auth;

create or replace function tenant_configuration(p_tenant uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'policies', coalesce((
      select jsonb_agg(jsonb_build_object('slug', e.slug, 'encoding', e.encoding, 'from', e.valid_from, 'to', e.valid_to) order by e.slug)
      from policy_enablements e where e.tenant_id = p_tenant), '[]'::jsonb),
    'settings', coalesce((
      select jsonb_agg(jsonb_build_object('name', s.name, 'from', s.valid_from, 'to', s.valid_to, 'value', s.value) order by s.name, s.valid_from)
      from settings s where s.tenant_id = p_tenant), '[]'::jsonb),
    'years', coalesce((
      select jsonb_agg(jsonb_build_object('year', y.year, 'holidays', y.holidays, 'workingWeekends', y.working_weekends) order by y.year)
      from (
        select distinct on (c.year) c.year, c.holidays, c.working_weekends
        from calendar_years c
        where c.revision <= (select t.calendar_revision from tenants t where t.id = p_tenant)
        order by c.year, c.revision desc
      ) y), '[]'::jsonb))
$$;

-- A new tenant knows every year loaded before it: it has no rows that were counted without them.
create or replace function open_tenant(
  p_operator uuid, p_hash bytea, p_id uuid, p_slug text, p_name text, p_wrapped_key text, p_opened_to date, p_now timestamptz
) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform check_operator(p_operator, p_hash);
  insert into tenants (id, slug, name, wrapped_key, opened_to, created_at, calendar_revision)
  values (p_id, p_slug, p_name, p_wrapped_key, p_opened_to, p_now, coalesce((select max(c.revision) from calendar_years c), 0));
  insert into audit_heads (tenant_id, seq, hash) values (p_id, 0, sha256(uuid_send(p_id)));
  perform set_config('app.tenant_id', p_id::text, true),
    set_config('app.actor_id', p_operator::text, true),
    set_config('app.actor_kind', 'operator', true),
    set_config('app.scope', '*', true);
end
$$;

set local role lifang_owner;

do $$
declare
  v_function regprocedure;
begin
  foreach v_function in array array[
    'calendar_years_known()', 'load_calendar_year(uuid, bytea, integer, jsonb, jsonb, text, timestamptz)',
    'tenants_behind_calendar()']::regprocedure[]
  loop
    execute format('revoke execute on function %s from public', v_function);
    execute format('grant execute on function %s to lifang_runtime', v_function);
    execute format('alter function %s owner to lifang_auth', v_function);
  end loop;
end
$$;

revoke create on schema public from lifang_auth;
