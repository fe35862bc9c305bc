-- Opinions of several: the unit for which somebody took a step is kept, and what is said while a case stays where it is does not
-- begin the wait anew.

ALTER TABLE case_steps ADD COLUMN unit_id uuid;
ALTER TABLE case_steps ADD CONSTRAINT case_steps_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);

create or replace function move_case(
  p_id uuid, p_version integer, p_from text, p_to text, p_on date, p_at timestamptz, p_final boolean, p_data jsonb
) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  update cases set state = p_to, closed_on = case when p_final then p_on end,
    reached_on = case when p_from = p_to then reached_on else p_on end,
    reached_at = case when p_from = p_to then reached_at else p_at end,
    data = p_data, version = version + 1
  where tenant_id = current_setting('app.tenant_id')::uuid and id = p_id and version = p_version and state = p_from;
  if not found then
    raise exception 'the case has moved' using errcode = 'LF409';
  end if;
end
$$;
