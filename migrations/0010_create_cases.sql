-- Cases: what moves through a workflow. A case's row says where it stands; its steps, which only grow, say how it came there.

CREATE TABLE cases (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  workflow_version integer NOT NULL,
  external_id text,
  unit_id uuid NOT NULL,
  part_of uuid,
  state text NOT NULL,
  reached_on date NOT NULL,
  reached_at timestamp with time zone NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  once_key text,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT cases_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE case_subjects (
  tenant_id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  CONSTRAINT case_subjects_tenant_id_case_id_subject_id_pk PRIMARY KEY(tenant_id,case_id,subject_id),
  CONSTRAINT case_subjects_one_subject CHECK (num_nonnulls(case_subjects.person_id, case_subjects.household_id, case_subjects.unit_id) = 1)
);

CREATE TABLE case_parties (
  tenant_id uuid NOT NULL,
  case_id uuid NOT NULL,
  role text NOT NULL,
  person_id uuid NOT NULL,
  CONSTRAINT case_parties_tenant_id_case_id_role_person_id_pk PRIMARY KEY(tenant_id,case_id,role,person_id)
);

CREATE TABLE case_steps (
  tenant_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  step text,
  from_state text,
  to_state text NOT NULL,
  taken_on date NOT NULL,
  person_id uuid,
  authority text,
  opinion text,
  reason text,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  recorded_by uuid,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT case_steps_tenant_id_case_id_seq_pk PRIMARY KEY(tenant_id,case_id,seq)
);

CREATE TABLE case_effects (
  tenant_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  ordinal integer NOT NULL,
  effect text NOT NULL,
  kind text NOT NULL,
  event_id uuid,
  category_id uuid,
  opened_id uuid,
  CONSTRAINT case_effects_tenant_id_case_id_seq_ordinal_pk PRIMARY KEY(tenant_id,case_id,seq,ordinal),
  CONSTRAINT case_effects_one_result CHECK (num_nonnulls(case_effects.event_id, case_effects.category_id, case_effects.opened_id) = 1)
);

ALTER TABLE cases ADD CONSTRAINT cases_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE cases ADD CONSTRAINT cases_part_of_fk FOREIGN KEY (tenant_id,part_of) REFERENCES cases(tenant_id,id);
ALTER TABLE case_subjects ADD CONSTRAINT case_subjects_case_fk FOREIGN KEY (tenant_id,case_id) REFERENCES cases(tenant_id,id);
ALTER TABLE case_subjects ADD CONSTRAINT case_subjects_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE case_subjects ADD CONSTRAINT case_subjects_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id);
ALTER TABLE case_subjects ADD CONSTRAINT case_subjects_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE case_parties ADD CONSTRAINT case_parties_case_fk FOREIGN KEY (tenant_id,case_id) REFERENCES cases(tenant_id,id);
ALTER TABLE case_parties ADD CONSTRAINT case_parties_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE case_steps ADD CONSTRAINT case_steps_case_fk FOREIGN KEY (tenant_id,case_id) REFERENCES cases(tenant_id,id);
ALTER TABLE case_steps ADD CONSTRAINT case_steps_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_step_fk FOREIGN KEY (tenant_id,case_id,seq) REFERENCES case_steps(tenant_id,case_id,seq);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_event_fk FOREIGN KEY (tenant_id,event_id) REFERENCES events(tenant_id,id);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_category_fk FOREIGN KEY (tenant_id,category_id) REFERENCES categories(tenant_id,id);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_opened_fk FOREIGN KEY (tenant_id,opened_id) REFERENCES cases(tenant_id,id);

CREATE UNIQUE INDEX cases_external_id_key ON cases (tenant_id,kind,external_id);
CREATE UNIQUE INDEX cases_once_key ON cases (tenant_id,kind,once_key);
CREATE INDEX cases_unit_idx ON cases (tenant_id,unit_id,kind,opened_on);
CREATE INDEX cases_part_idx ON cases (tenant_id,part_of,kind,state);
CREATE INDEX cases_state_idx ON cases (tenant_id,kind,state,id);
CREATE INDEX case_subjects_subject_idx ON case_subjects (tenant_id,subject_id,case_id);
CREATE INDEX case_parties_person_idx ON case_parties (tenant_id,person_id,case_id);

select protect_tenant_table('cases');
select protect_tenant_table('case_subjects');
select protect_tenant_table('case_parties');
select protect_tenant_table('case_steps');
select protect_tenant_table('case_effects');
grant select, insert, update on cases to lifang_runtime;
grant select, insert on case_subjects, case_parties, case_steps, case_effects to lifang_runtime;
-- What was done is never rewritten. Only a name changes: of somebody registered twice, of a unit whose cases a successor takes.
grant update (person_id, unit_id), delete on case_subjects to lifang_runtime;
grant update (person_id), delete on case_parties to lifang_runtime;
grant update (person_id) on case_steps to lifang_runtime;

-- Moves a case from one state to another, unless somebody has moved it since it was looked at (LF409).
create function move_case(
  p_id uuid, p_version integer, p_from text, p_to text, p_on date, p_at timestamptz, p_final boolean, p_data jsonb
) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  update cases set state = p_to, reached_on = p_on, reached_at = p_at, closed_on = case when p_final then p_on end,
    data = p_data, version = version + 1
  where tenant_id = current_setting('app.tenant_id')::uuid and id = p_id and version = p_version and state = p_from;
  if not found then
    raise exception 'the case has moved' using errcode = 'LF409';
  end if;
end
$$;

revoke execute on function move_case(uuid, integer, text, text, date, timestamptz, boolean, jsonb) from public;
grant execute on function move_case(uuid, integer, text, text, date, timestamptz, boolean, jsonb) to lifang_runtime;
