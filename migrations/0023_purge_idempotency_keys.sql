-- Answers kept for idempotency keys are let go of once nobody may count on them any more, oldest first.
create index idempotency_keys_created_idx on idempotency_keys (tenant_id, created_at);

grant usage, create on schema public to lifang_auth;
grant select (tenant_id, created_at) on idempotency_keys to lifang_auth;

-- The tenants that keep keys made so long ago, suspended ones too.
create function tenants_with_old_keys(p_age interval) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from tenants t
  where exists (select 1 from idempotency_keys k where k.tenant_id = t.id and k.created_at < now() - p_age)
  order by t.id
$$;

revoke execute on function tenants_with_old_keys(interval) from public;
grant execute on function tenants_with_old_keys(interval) to lifang_runtime;
alter function tenants_with_old_keys(interval) owner to lifang_auth;

revoke create on schema public from lifang_auth;
