-- What an operator may do: open, list, suspend and resume tenants. Each function checks the operator's key itself, so that
-- no setting a request could forge opens the registry; none of them reads a tenant's data.

grant usage, create on schema public to lifang_auth;
grant insert on tenants, audit_heads to lifang_auth;
grant update (status) on tenants to lifang_auth;

create function check_operator(p_operator uuid, p_hash bytea) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_stored bytea;
begin
  select secret_hash into v_stored from operators where id = p_operator;
  if not found or not same_digest(v_stored, p_hash) then
    raise exception 'unknown credential' using errcode = 'LF401';
  end if;
end
$$;

-- Opens a tenant and enters it, so that the caller can give it its first administrator in the same transaction.
create function open_tenant(
  p_operator uuid, p_hash bytea, p_id uuid, p_slug text, p_name text, p_wrapped_key text, p_opened_to date, p_now timestamptz
) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform check_operator(p_operator, p_hash);
  insert into tenants (id, slug, name, wrapped_key, opened_to, created_at)
  values (p_id, p_slug, p_name, p_wrapped_key, p_opened_to, p_now);
  insert into audit_heads (tenant_id, seq, hash) values (p_id, 0, sha256(uuid_send(p_id)));
  perform set_config('app.tenant_id', p_id::text, true),
    set_config('app.actor_id', p_operator::text, true),
    set_config('app.actor_kind', 'operator', true),
    set_config('app.scope', '*', true);
end
$$;

create function list_tenants(p_operator uuid, p_hash bytea, p_after uuid, p_limit integer)
returns table (id uuid, slug text, name text, status text, created_at timestamptz)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform check_operator(p_operator, p_hash);
  return query
    select t.id, t.slug, t.name, t.status, t.created_at from tenants t
    where p_after is null or t.id > p_after order by t.id limit p_limit;
end
$$;

-- Suspends or resumes a tenant and enters it, so that its audit can say so. Returns false when there is no such tenant.
create function set_tenant_status(p_operator uuid, p_hash bytea, p_id uuid, p_status text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform check_operator(p_operator, p_hash);
  update tenants set status = p_status where tenants.id = p_id;
  if not found then
    return false;
  end if;
  perform set_config('app.tenant_id', p_id::text, true),
    set_config('app.actor_id', p_operator::text, true),
    set_config('app.actor_kind', 'operator', true),
    set_config('app.scope', '*', true);
  return true;
end
$$;

do $$
declare
  v_function regprocedure;
begin
  foreach v_function in array array[
    'check_operator(uuid, bytea)', 'open_tenant(uuid, bytea, uuid, text, text, text, date, timestamptz)',
    'list_tenants(uuid, bytea, uuid, integer)', 'set_tenant_status(uuid, bytea, uuid, text)']::regprocedure[]
  loop
    execute format('revoke execute on function %s from public', v_function);
    execute format('grant execute on function %s to lifang_runtime', v_function);
    execute format('alter function %s owner to lifang_auth', v_function);
  end loop;
end
$$;

revoke create on schema public from lifang_auth;
