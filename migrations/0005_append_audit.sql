-- Appends one row to the tenant's audit and one to its outbox. The head row is locked here, last of all locks, so that the
-- chain has one order; each hash covers the hash before it and every column of its row.

create function audit_hash(
  p_previous bytea, p_tenant uuid, p_seq bigint, p_at timestamptz, p_actor uuid, p_actor_kind text, p_action text, p_noun text,
  p_target uuid, p_request text, p_detail jsonb
) returns bytea
language sql stable set search_path = pg_catalog as $$
  -- A JSON array delimits the parts, so that no two rows can be written as the same text.
  select sha256(p_previous || convert_to(jsonb_build_array(
    p_tenant, p_seq, extract(epoch from p_at), p_actor, p_actor_kind, p_action, p_noun, p_target, p_request, p_detail)::text, 'UTF8'))
$$;

create function audit_append(
  p_at timestamptz, p_action text, p_noun text, p_target uuid, p_request text, p_detail jsonb
) returns bigint
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  v_tenant uuid := current_setting('app.tenant_id')::uuid;
  v_actor uuid := nullif(current_setting('app.actor_id'), '')::uuid;
  v_kind text := current_setting('app.actor_kind');
  v_head audit_heads%rowtype;
  v_hash bytea;
begin
  select * into strict v_head from audit_heads where tenant_id = v_tenant for update;
  v_hash := audit_hash(v_head.hash, v_tenant, v_head.seq + 1, p_at, v_actor, v_kind, p_action, p_noun, p_target, p_request, p_detail);
  insert into audit (tenant_id, seq, at, actor_id, actor_kind, action, noun, target_id, request_id, detail, previous_hash, hash)
  values (v_tenant, v_head.seq + 1, p_at, v_actor, v_kind, p_action, p_noun, p_target, p_request, p_detail, v_head.hash, v_hash);
  insert into outbox (tenant_id, seq, topic, target_id, payload, at)
  values (v_tenant, v_head.seq + 1, p_action, p_target, jsonb_build_object('noun', p_noun), p_at);
  update audit_heads set seq = v_head.seq + 1, hash = v_hash where tenant_id = v_tenant;
  return v_head.seq + 1;
end
$$;

-- Recomputes the chain and names the first row that does not follow from the one before it; null when all do.
create function audit_first_break() returns bigint
language sql stable set search_path = public, pg_temp as $$
  select min(broken) from (
    select case
      when a.hash <> audit_hash(a.previous_hash, a.tenant_id, a.seq, a.at, a.actor_id, a.actor_kind, a.action, a.noun, a.target_id, a.request_id, a.detail)
        or a.previous_hash <> coalesce(lag(a.hash) over (order by a.seq), sha256(uuid_send(a.tenant_id)))
        or a.seq <> coalesce(lag(a.seq) over (order by a.seq), 0) + 1
      then a.seq end as broken
    from audit a
    union all
    select h.seq from audit_heads h
    where h.seq <> coalesce((select max(a.seq) from audit a), 0)
      or h.hash <> coalesce((select a.hash from audit a order by a.seq desc limit 1), sha256(uuid_send(h.tenant_id)))
  ) found
$$;

grant execute on function audit_hash(bytea, uuid, bigint, timestamptz, uuid, text, text, text, uuid, text, jsonb) to lifang_runtime;
grant execute on function audit_append(timestamptz, text, text, uuid, text, jsonb) to lifang_runtime;
grant execute on function audit_first_break() to lifang_runtime;
