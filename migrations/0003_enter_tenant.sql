-- The one door into a tenant. It runs as a role that bypasses row security and may read only what a credential needs, and
-- it is all that role owns. It raises, or sets the tenant, the actor and the scope for the rest of the transaction.
--
-- LF401 unknown, expired or revoked credential · LF403 no role allows the operation · LF423 tenant suspended

grant usage, create on schema public to lifang_auth;

grant select on tenants, users, sessions, api_keys, grants, operators, policy_enablements, settings to lifang_auth;
grant update (last_seen_at) on sessions to lifang_auth;
-- A row lock needs the right to update some column of the row.
grant update (config_version) on tenants to lifang_auth;

-- Compares two digests in a time that does not depend on where they differ: both are hashed again with a fresh nonce.
create function same_digest(p_stored bytea, p_given bytea) returns boolean
language sql volatile set search_path = pg_catalog as $$
  select sha256(p_stored || n.nonce) = sha256(p_given || n.nonce) from (select uuid_send(gen_random_uuid()) as nonce) n
$$;

-- Everything the application needs to know of a tenant to judge an act: policies in force and settings, all dated.
create function tenant_configuration(p_tenant uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'policies', coalesce((
      select jsonb_agg(jsonb_build_object('slug', e.slug, 'encoding', e.encoding, 'from', e.valid_from, 'to', e.valid_to) order by e.slug)
      from policy_enablements e where e.tenant_id = p_tenant), '[]'::jsonb),
    'settings', coalesce((
      select jsonb_agg(jsonb_build_object('name', s.name, 'from', s.valid_from, 'to', s.valid_to, 'value', s.value) order by s.name, s.valid_from)
      from settings s where s.tenant_id = p_tenant), '[]'::jsonb))
$$;

-- Enters as a user's session or an API key.
--   p_roles   the roles that allow the operation; null when any credential of the tenant does
--   p_known   the configuration version the caller has; the configuration is sent only when it differs
--   p_lock    keep policies and settings as they are until the transaction ends (writes)
--   p_change  change them: nobody else writes until the transaction ends. Taken here, up front, since two writers that
--             each raised a shared lock later would wait for one another for ever
create function enter(
  p_tenant uuid, p_credential uuid, p_hash bytea, p_roles text[], p_now timestamptz, p_known bigint, p_lock boolean,
  p_change boolean
) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_tenant tenants%rowtype;
  v_session sessions%rowtype;
  v_key api_keys%rowtype;
  v_user users%rowtype;
  v_actor uuid;
  v_kind text;
  v_name text;
  v_grants jsonb;
  v_scope text;
begin
  if p_change then
    select * into v_tenant from tenants where id = p_tenant for no key update;
  elsif p_lock then
    select * into v_tenant from tenants where id = p_tenant for share;
  else
    select * into v_tenant from tenants where id = p_tenant;
  end if;
  if not found then
    raise exception 'unknown credential' using errcode = 'LF401';
  end if;

  select * into v_session from sessions where tenant_id = p_tenant and id = p_credential;
  if found then
    if not same_digest(v_session.secret_hash, p_hash) then
      raise exception 'unknown credential' using errcode = 'LF401';
    end if;
    if v_session.expires_at <= p_now or v_session.last_seen_at + interval '2 hours' <= p_now then
      raise exception 'expired credential' using errcode = 'LF401';
    end if;
    select * into v_user from users where tenant_id = p_tenant and id = v_session.user_id;
    if v_user.status <> 'active' then
      raise exception 'unknown credential' using errcode = 'LF401';
    end if;
    if v_session.last_seen_at + interval '1 minute' < p_now then
      update sessions set last_seen_at = p_now where tenant_id = p_tenant and id = p_credential;
    end if;
    v_actor := v_user.id;
    v_kind := 'user';
    v_name := v_user.name;
  else
    select * into v_key from api_keys where tenant_id = p_tenant and id = p_credential;
    if not found or not same_digest(v_key.secret_hash, p_hash) then
      raise exception 'unknown credential' using errcode = 'LF401';
    end if;
    if v_key.revoked_at is not null or v_key.expires_at <= p_now then
      raise exception 'expired credential' using errcode = 'LF401';
    end if;
    v_actor := v_key.id;
    v_kind := 'api-key';
    v_name := v_key.name;
  end if;

  if v_tenant.status <> 'active' then
    raise exception 'tenant suspended' using errcode = 'LF423';
  end if;

  select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) order by g.role, g.unit_id), '[]'::jsonb),
    case
      when bool_or(g.unit_id is null) filter (where p_roles is null or g.role = any (p_roles)) then '*'
      else string_agg(g.unit_id::text, ',') filter (where p_roles is null or g.role = any (p_roles))
    end
    into v_grants, v_scope
  from grants g
  where g.tenant_id = p_tenant and (g.user_id = v_actor or g.api_key_id = v_actor);

  if p_roles is not null and v_scope is null then
    raise exception 'no role allows this' using errcode = 'LF403';
  end if;

  perform set_config('app.tenant_id', p_tenant::text, true),
    set_config('app.actor_id', v_actor::text, true),
    set_config('app.actor_kind', v_kind, true),
    set_config('app.scope', coalesce(v_scope, ''), true);

  return jsonb_build_object(
    'actor', jsonb_build_object('id', v_actor, 'kind', v_kind, 'name', v_name, 'personId', v_user.person_id,
      'grants', v_grants, 'scope', coalesce(v_scope, '')),
    'tenant', jsonb_build_object('id', v_tenant.id, 'slug', v_tenant.slug, 'name', v_tenant.name,
      'configVersion', v_tenant.config_version, 'openedTo', v_tenant.opened_to, 'wrappedKey', v_tenant.wrapped_key),
    'configuration', case when p_known is distinct from v_tenant.config_version then tenant_configuration(p_tenant) end);
end
$$;

-- Enters as the system, for work nobody asked for by request: opening periods, taking in a file, lapses.
create function enter_system(p_tenant uuid, p_known bigint, p_lock boolean, p_change boolean) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_tenant tenants%rowtype;
begin
  if p_change then
    select * into v_tenant from tenants where id = p_tenant for no key update;
  elsif p_lock then
    select * into v_tenant from tenants where id = p_tenant for share;
  else
    select * into v_tenant from tenants where id = p_tenant;
  end if;
  if not found then
    raise exception 'unknown tenant' using errcode = 'LF401';
  end if;
  perform set_config('app.tenant_id', p_tenant::text, true),
    set_config('app.actor_id', '', true),
    set_config('app.actor_kind', 'system', true),
    set_config('app.scope', '*', true);
  return jsonb_build_object(
    'actor', jsonb_build_object('id', null, 'kind', 'system', 'name', 'system', 'personId', null, 'grants', '[]'::jsonb, 'scope', '*'),
    'tenant', jsonb_build_object('id', v_tenant.id, 'slug', v_tenant.slug, 'name', v_tenant.name,
      'configVersion', v_tenant.config_version, 'openedTo', v_tenant.opened_to, 'wrappedKey', v_tenant.wrapped_key),
    'configuration', case when p_known is distinct from v_tenant.config_version then tenant_configuration(p_tenant) end);
end
$$;

-- Which tenant a login names. Knowing a slug opens nothing: the password is still to be checked inside the tenant.
create function tenant_by_slug(p_slug text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from tenants where slug = p_slug
$$;

-- The tenants whose periods must be opened: what the scheduled handler walks.
create function tenants_to_open(p_to date) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from tenants t where t.status = 'active' and t.opened_to < p_to order by t.opened_to, t.id
$$;

do $$
declare
  v_function regprocedure;
begin
  foreach v_function in array array[
    'same_digest(bytea, bytea)', 'tenant_configuration(uuid)',
    'enter(uuid, uuid, bytea, text[], timestamptz, bigint, boolean, boolean)', 'enter_system(uuid, bigint, boolean, boolean)',
    'tenant_by_slug(text)', 'tenants_to_open(date)']::regprocedure[]
  loop
    execute format('revoke execute on function %s from public', v_function);
    execute format('grant execute on function %s to lifang_runtime', v_function);
    execute format('alter function %s owner to lifang_auth', v_function);
  end loop;
end
$$;

revoke create on schema public from lifang_auth;
