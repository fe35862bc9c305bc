-- Every noun a policy can speak of. Tenant tables are keyed by (tenant_id, id); every reference is led by tenant_id.

CREATE TABLE api_keys (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT api_keys_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE appointments (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  reason text,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT appointments_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT appointments_dates CHECK (appointments.valid_from <= appointments.valid_to)
);

CREATE TABLE audit_heads (
  tenant_id uuid PRIMARY KEY NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL
);

CREATE TABLE audit (
  tenant_id uuid NOT NULL,
  seq bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id uuid,
  actor_kind text NOT NULL,
  action text NOT NULL,
  noun text NOT NULL,
  target_id uuid,
  request_id text,
  detail jsonb NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_tenant_id_seq_pk PRIMARY KEY(tenant_id,seq)
);

CREATE TABLE categories (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  source text DEFAULT 'entered' NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT categories_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT categories_one_subject CHECK (num_nonnulls(categories.person_id, categories.household_id, categories.unit_id) = 1),
  CONSTRAINT categories_dates CHECK (categories.valid_from <= categories.valid_to)
);

CREATE TABLE duty_states (
  tenant_id uuid NOT NULL,
  rule text NOT NULL,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  due_on date,
  least integer NOT NULL,
  target integer,
  done integer NOT NULL,
  first_on date,
  last_on date,
  joined_on date,
  left_on date,
  partial text NOT NULL,
  leaf_id uuid NOT NULL,
  CONSTRAINT duty_states_tenant_id_rule_subject_id_starts_on_pk PRIMARY KEY(tenant_id,rule,subject_id,starts_on),
  CONSTRAINT duty_states_one_subject CHECK (num_nonnulls(duty_states.person_id, duty_states.household_id, duty_states.unit_id) = 1)
);

CREATE TABLE event_participants (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  person_id uuid NOT NULL,
  CONSTRAINT event_participants_tenant_id_event_id_person_id_pk PRIMARY KEY(tenant_id,event_id,person_id)
);

CREATE TABLE event_subjects (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  kind text NOT NULL,
  occurred_on date NOT NULL,
  counts boolean NOT NULL,
  CONSTRAINT event_subjects_tenant_id_event_id_subject_id_pk PRIMARY KEY(tenant_id,event_id,subject_id),
  CONSTRAINT event_subjects_one_subject CHECK (num_nonnulls(event_subjects.person_id, event_subjects.household_id, event_subjects.unit_id) = 1)
);

CREATE TABLE events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  occurred_on date NOT NULL,
  unit_id uuid,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  status text DEFAULT 'kept' NOT NULL,
  counts boolean NOT NULL,
  findings jsonb DEFAULT '[]'::jsonb NOT NULL,
  reason text,
  current_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT events_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE excuses (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  rule text NOT NULL,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  starts_on date NOT NULL,
  excused_on date NOT NULL,
  reason text NOT NULL,
  approved_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  revoked_on date,
  revoked_reason text,
  CONSTRAINT excuses_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT excuses_one_subject CHECK (num_nonnulls(excuses.person_id, excuses.household_id, excuses.unit_id) = 1)
);

CREATE TABLE facets (
  tenant_id uuid NOT NULL,
  event_id uuid,
  unit_id uuid,
  owner_id uuid GENERATED ALWAYS AS (coalesce(event_id, unit_id)) STORED NOT NULL,
  field text NOT NULL,
  text_value text COLLATE "C",
  day_value date,
  integer_value bigint,
  CONSTRAINT facets_tenant_id_owner_id_field_pk PRIMARY KEY(tenant_id,owner_id,field),
  CONSTRAINT facets_one_owner CHECK (num_nonnulls(facets.event_id, facets.unit_id) = 1),
  CONSTRAINT facets_one_value CHECK (num_nonnulls(facets.text_value, facets.day_value, facets.integer_value) = 1)
);

CREATE TABLE grants (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid,
  api_key_id uuid,
  role text NOT NULL,
  unit_id uuid,
  CONSTRAINT grants_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT grants_one_holder CHECK (num_nonnulls(grants.user_id, grants.api_key_id) = 1)
);

CREATE TABLE households (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  external_id text,
  address text NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT households_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE idempotency_keys (
  tenant_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  response text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_tenant_id_actor_id_key_pk PRIMARY KEY(tenant_id,actor_id,key)
);

CREATE TABLE import_rows (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  row jsonb NOT NULL,
  CONSTRAINT import_rows_tenant_id_import_id_line_pk PRIMARY KEY(tenant_id,import_id,line)
);

CREATE TABLE imports (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  dry_run boolean NOT NULL,
  status text NOT NULL,
  rows integer NOT NULL,
  progress integer DEFAULT 0 NOT NULL,
  content_hash bytea NOT NULL,
  report jsonb,
  requested_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  CONSTRAINT imports_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE login_throttles (
  tenant_id uuid NOT NULL,
  name_hash bytea NOT NULL,
  failures integer NOT NULL,
  first_at timestamp with time zone NOT NULL,
  locked_until timestamp with time zone,
  CONSTRAINT login_throttles_tenant_id_name_hash_pk PRIMARY KEY(tenant_id,name_hash)
);

CREATE TABLE operators (
  id uuid PRIMARY KEY NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL
);

CREATE TABLE outbox (
  tenant_id uuid NOT NULL,
  seq bigint NOT NULL,
  topic text NOT NULL,
  target_id uuid,
  payload jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  delivered_at timestamp with time zone,
  CONSTRAINT outbox_tenant_id_seq_pk PRIMARY KEY(tenant_id,seq)
);

CREATE TABLE people (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  external_id text,
  name text COLLATE "C" NOT NULL,
  sex text DEFAULT 'unknown' NOT NULL,
  born_on date,
  died_on date,
  id_number text,
  id_number_hash bytea,
  phone text,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT people_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE policy_enablements (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  encoding text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT policy_enablements_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE residences (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  household_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id)) STORED NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  CONSTRAINT residences_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT residences_somebody CHECK (num_nonnulls(residences.person_id, residences.household_id) >= 1),
  CONSTRAINT residences_dates CHECK (residences.valid_from <= residences.valid_to)
);

CREATE TABLE sessions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sessions_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);

CREATE TABLE settings (
  tenant_id uuid NOT NULL,
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  value jsonb,
  reason text,
  set_by uuid NOT NULL,
  set_at timestamp with time zone NOT NULL,
  CONSTRAINT settings_tenant_id_name_valid_from_pk PRIMARY KEY(tenant_id,name,valid_from)
);

CREATE TABLE tenants (
  id uuid PRIMARY KEY NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  status text DEFAULT 'active' NOT NULL,
  config_version bigint DEFAULT 1 NOT NULL,
  opened_to date NOT NULL,
  wrapped_key text NOT NULL,
  created_at timestamp with time zone NOT NULL
);

CREATE TABLE unit_closure (
  tenant_id uuid NOT NULL,
  ancestor_id uuid NOT NULL,
  descendant_id uuid NOT NULL,
  depth integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  CONSTRAINT unit_closure_tenant_id_descendant_id_ancestor_id_valid_from_pk PRIMARY KEY(tenant_id,descendant_id,ancestor_id,valid_from)
);

CREATE TABLE unit_parents (
  tenant_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  parent_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  CONSTRAINT unit_parents_tenant_id_unit_id_valid_from_pk PRIMARY KEY(tenant_id,unit_id,valid_from),
  CONSTRAINT unit_parents_dates CHECK (unit_parents.valid_from <= unit_parents.valid_to)
);

CREATE TABLE units (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  name text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT units_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT units_dates CHECK (units.valid_from <= units.valid_to)
);

CREATE TABLE users (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  status text DEFAULT 'active' NOT NULL,
  person_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT users_tenant_id_id_pk PRIMARY KEY(tenant_id,id)
);
ALTER TABLE api_keys ADD CONSTRAINT api_keys_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE appointments ADD CONSTRAINT appointments_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE appointments ADD CONSTRAINT appointments_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE audit_heads ADD CONSTRAINT audit_heads_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE audit ADD CONSTRAINT audit_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE categories ADD CONSTRAINT categories_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE categories ADD CONSTRAINT categories_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id);
ALTER TABLE categories ADD CONSTRAINT categories_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE duty_states ADD CONSTRAINT duty_states_leaf_fk FOREIGN KEY (tenant_id,leaf_id) REFERENCES units(tenant_id,id);
ALTER TABLE duty_states ADD CONSTRAINT duty_states_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE duty_states ADD CONSTRAINT duty_states_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id);
ALTER TABLE duty_states ADD CONSTRAINT duty_states_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE event_participants ADD CONSTRAINT event_participants_event_fk FOREIGN KEY (tenant_id,event_id) REFERENCES events(tenant_id,id) ON DELETE cascade;
ALTER TABLE event_participants ADD CONSTRAINT event_participants_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE event_subjects ADD CONSTRAINT event_subjects_event_fk FOREIGN KEY (tenant_id,event_id) REFERENCES events(tenant_id,id) ON DELETE cascade;
ALTER TABLE event_subjects ADD CONSTRAINT event_subjects_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE event_subjects ADD CONSTRAINT event_subjects_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id);
ALTER TABLE event_subjects ADD CONSTRAINT event_subjects_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE events ADD CONSTRAINT events_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE events ADD CONSTRAINT events_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE events ADD CONSTRAINT events_current_fk FOREIGN KEY (tenant_id,current_id) REFERENCES events(tenant_id,id);
ALTER TABLE excuses ADD CONSTRAINT excuses_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE excuses ADD CONSTRAINT excuses_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id);
ALTER TABLE excuses ADD CONSTRAINT excuses_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE facets ADD CONSTRAINT facets_event_fk FOREIGN KEY (tenant_id,event_id) REFERENCES events(tenant_id,id) ON DELETE cascade;
ALTER TABLE facets ADD CONSTRAINT facets_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE grants ADD CONSTRAINT grants_user_fk FOREIGN KEY (tenant_id,user_id) REFERENCES users(tenant_id,id) ON DELETE cascade;
ALTER TABLE grants ADD CONSTRAINT grants_api_key_fk FOREIGN KEY (tenant_id,api_key_id) REFERENCES api_keys(tenant_id,id) ON DELETE cascade;
ALTER TABLE grants ADD CONSTRAINT grants_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE households ADD CONSTRAINT households_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE import_rows ADD CONSTRAINT import_rows_import_fk FOREIGN KEY (tenant_id,import_id) REFERENCES imports(tenant_id,id) ON DELETE cascade;
ALTER TABLE imports ADD CONSTRAINT imports_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE login_throttles ADD CONSTRAINT login_throttles_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE outbox ADD CONSTRAINT outbox_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE people ADD CONSTRAINT people_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE policy_enablements ADD CONSTRAINT policy_enablements_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE residences ADD CONSTRAINT residences_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);
ALTER TABLE residences ADD CONSTRAINT residences_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id);
ALTER TABLE residences ADD CONSTRAINT residences_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE sessions ADD CONSTRAINT sessions_user_fk FOREIGN KEY (tenant_id,user_id) REFERENCES users(tenant_id,id) ON DELETE cascade;
ALTER TABLE settings ADD CONSTRAINT settings_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE unit_closure ADD CONSTRAINT unit_closure_ancestor_fk FOREIGN KEY (tenant_id,ancestor_id) REFERENCES units(tenant_id,id);
ALTER TABLE unit_closure ADD CONSTRAINT unit_closure_descendant_fk FOREIGN KEY (tenant_id,descendant_id) REFERENCES units(tenant_id,id);
ALTER TABLE unit_parents ADD CONSTRAINT unit_parents_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id);
ALTER TABLE unit_parents ADD CONSTRAINT unit_parents_parent_fk FOREIGN KEY (tenant_id,parent_id) REFERENCES units(tenant_id,id);
ALTER TABLE units ADD CONSTRAINT units_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE users ADD CONSTRAINT users_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id);
ALTER TABLE users ADD CONSTRAINT users_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id);

CREATE UNIQUE INDEX api_keys_name_key ON api_keys (tenant_id,name);
CREATE UNIQUE INDEX appointments_external_id_key ON appointments (tenant_id,kind,external_id);
CREATE INDEX appointments_person_idx ON appointments (tenant_id,person_id,kind,valid_from);
CREATE INDEX appointments_unit_idx ON appointments (tenant_id,unit_id,kind,valid_from);
CREATE INDEX audit_target_idx ON audit (tenant_id,target_id,seq);
CREATE UNIQUE INDEX categories_external_id_key ON categories (tenant_id,kind,external_id);
CREATE UNIQUE INDEX categories_start_key ON categories (tenant_id,subject_id,kind,valid_from);
CREATE INDEX categories_kind_idx ON categories (tenant_id,kind,id);
CREATE INDEX duty_states_subject_idx ON duty_states (tenant_id,subject_id);
CREATE INDEX duty_states_leaf_idx ON duty_states (tenant_id,leaf_id,ends_on);
CREATE INDEX duty_states_rule_idx ON duty_states (tenant_id,rule,ends_on);
CREATE INDEX event_participants_person_idx ON event_participants (tenant_id,person_id,event_id);
CREATE INDEX event_subjects_subject_idx ON event_subjects (tenant_id,subject_id,kind,occurred_on);
CREATE INDEX event_subjects_kind_idx ON event_subjects (tenant_id,kind,occurred_on,subject_id);
CREATE UNIQUE INDEX events_external_id_key ON events (tenant_id,kind,external_id);
CREATE INDEX events_day_idx ON events (tenant_id,occurred_on,id);
CREATE INDEX events_unit_idx ON events (tenant_id,unit_id,kind,occurred_on);
CREATE INDEX events_kind_idx ON events (tenant_id,kind,occurred_on,id);
CREATE INDEX events_current_idx ON events (tenant_id,current_id);
CREATE UNIQUE INDEX excuses_occurrence_key ON excuses (tenant_id,rule,subject_id,starts_on) WHERE revoked_on IS NULL;
CREATE INDEX excuses_subject_idx ON excuses (tenant_id,subject_id);
CREATE INDEX facets_text_idx ON facets (tenant_id,field,text_value,owner_id);
CREATE INDEX facets_day_idx ON facets (tenant_id,field,day_value,owner_id);
CREATE INDEX facets_integer_idx ON facets (tenant_id,field,integer_value,owner_id);
CREATE INDEX grants_user_idx ON grants (tenant_id,user_id);
CREATE INDEX grants_api_key_idx ON grants (tenant_id,api_key_id);
CREATE UNIQUE INDEX households_external_id_key ON households (tenant_id,external_id);
CREATE UNIQUE INDEX people_external_id_key ON people (tenant_id,external_id);
CREATE UNIQUE INDEX people_id_number_key ON people (tenant_id,id_number_hash);
CREATE INDEX people_name_idx ON people (tenant_id,name,id);
CREATE UNIQUE INDEX policy_enablements_slug_key ON policy_enablements (tenant_id,slug);
CREATE INDEX residences_subject_idx ON residences (tenant_id,subject_id,valid_from);
CREATE INDEX residences_household_idx ON residences (tenant_id,household_id,valid_from);
CREATE INDEX residences_unit_idx ON residences (tenant_id,unit_id,valid_from);
CREATE INDEX sessions_user_idx ON sessions (tenant_id,user_id);
CREATE UNIQUE INDEX tenants_slug_key ON tenants (slug);
CREATE INDEX unit_closure_ancestor_idx ON unit_closure (tenant_id,ancestor_id,valid_from);
CREATE INDEX unit_parents_parent_idx ON unit_parents (tenant_id,parent_id,valid_from);
CREATE UNIQUE INDEX units_external_id_key ON units (tenant_id,kind,external_id);
CREATE INDEX units_kind_idx ON units (tenant_id,kind,id);
CREATE INDEX units_name_idx ON units (tenant_id,name,id);
CREATE UNIQUE INDEX users_name_key ON users (tenant_id,name);
