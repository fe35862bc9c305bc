-- What opens a calendar feed. A calendar program sends no header, so the token stands in the address; it opens this one feed
-- and nothing else, for as long as whoever made it may read what it shows.

CREATE TABLE calendar_tokens (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid,
  api_key_id uuid,
  unit_id uuid,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  revoked_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT calendar_tokens_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT calendar_tokens_one_holder CHECK (num_nonnulls(calendar_tokens.user_id, calendar_tokens.api_key_id) = 1),
  CONSTRAINT calendar_tokens_user_fk FOREIGN KEY (tenant_id,user_id) REFERENCES users(tenant_id,id) ON DELETE cascade,
  CONSTRAINT calendar_tokens_api_key_fk FOREIGN KEY (tenant_id,api_key_id) REFERENCES api_keys(tenant_id,id) ON DELETE cascade,
  CONSTRAINT calendar_tokens_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id)
);

CREATE INDEX calendar_tokens_user_idx ON calendar_tokens (tenant_id,user_id);
CREATE INDEX calendar_tokens_api_key_idx ON calendar_tokens (tenant_id,api_key_id);

select protect_tenant_table('calendar_tokens');
grant select, insert, update on calendar_tokens to lifang_runtime;

grant usage, create on schema public to lifang_auth;
grant select on calendar_tokens to lifang_auth;

-- Enters as whoever made a calendar token, to read what falls due. Everything that is not right is an unknown credential:
-- the address of a feed tells nobody whether it ever was one.
create function enter_calendar(
  p_tenant uuid, p_token uuid, p_hash bytea, p_roles text[], p_now timestamptz, p_known bigint
) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_tenant tenants%rowtype;
  v_token calendar_tokens%rowtype;
  v_user users%rowtype;
  v_key api_keys%rowtype;
  v_grants jsonb;
  v_scope text;
begin
  select * into v_tenant from tenants where id = p_tenant and status = 'active';
  if not found then
    raise exception 'unknown credential' using errcode = 'LF401';
  end if;
  select * into v_token from calendar_tokens where tenant_id = p_tenant and id = p_token;
  if not found or not same_digest(v_token.secret_hash, p_hash) or v_token.revoked_at is not null then
    raise exception 'unknown credential' using errcode = 'LF401';
  end if;
  if v_token.user_id is not null then
    select * into v_user from users where tenant_id = p_tenant and id = v_token.user_id and status = 'active';
  else
    select * into v_key from api_keys
    where tenant_id = p_tenant and id = v_token.api_key_id and revoked_at is null and (expires_at is null or expires_at > p_now);
  end if;
  if not found then
    raise exception 'unknown credential' using errcode = 'LF401';
  end if;

  select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) order by g.role, g.unit_id), '[]'::jsonb),
    case
      when bool_or(g.unit_id is null) filter (where g.role = any (p_roles)) then '*'
      else string_agg(g.unit_id::text, ',') filter (where g.role = any (p_roles))
    end
    into v_grants, v_scope
  from grants g
  where g.tenant_id = p_tenant and (g.user_id = v_token.user_id or g.api_key_id = v_token.api_key_id);
  if v_scope is null then
    raise exception 'unknown credential' using errcode = 'LF401';
  end if;

  perform set_config('app.tenant_id', p_tenant::text, true),
    set_config('app.actor_id', coalesce(v_token.user_id, v_token.api_key_id)::text, true),
    set_config('app.actor_kind', case when v_token.user_id is null then 'api-key' else 'user' end, true),
    set_config('app.scope', v_scope, true);

  return jsonb_build_object(
    'actor', jsonb_build_object('id', coalesce(v_token.user_id, v_token.api_key_id),
      'kind', case when v_token.user_id is null then 'api-key' else 'user' end,
      'name', coalesce(v_user.name, v_key.name), 'personId', v_user.person_id, 'grants', v_grants, 'scope', v_scope),
    'tenant', jsonb_build_object('id', v_tenant.id, 'slug', v_tenant.slug, 'name', v_tenant.name,
      'configVersion', v_tenant.config_version, 'openedTo', v_tenant.opened_to, 'wrappedKey', v_tenant.wrapped_key),
    'configuration', case when p_known is distinct from v_tenant.config_version then tenant_configuration(p_tenant) end);
end
$$;

revoke execute on function enter_calendar(uuid, uuid, bytea, text[], timestamptz, bigint) from public;
grant execute on function enter_calendar(uuid, uuid, bytea, text[], timestamptz, bigint) to lifang_runtime;
alter function enter_calendar(uuid, uuid, bytea, text[], timestamptz, bigint) owner to lifang_auth;

revoke create on schema public from lifang_auth;
