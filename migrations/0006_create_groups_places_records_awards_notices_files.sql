-- Five nouns more, and files: bodies with members, facilities, registers, titles, what is published, and documents attached
-- to any of them. Dated rows as those before; a record keeps what stood before a correction, as an event does.

CREATE TABLE groups (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  name text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT groups_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT groups_dates CHECK (groups.valid_from <= groups.valid_to),
  CONSTRAINT groups_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CONSTRAINT groups_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id)
);
CREATE UNIQUE INDEX groups_external_id_key ON groups (tenant_id,kind,external_id);
CREATE INDEX groups_kind_idx ON groups (tenant_id,kind,id);
CREATE INDEX groups_unit_idx ON groups (tenant_id,unit_id,kind,valid_from);

-- A seat in a group is held in the unit the group stands in, so that who reaches the unit reaches the seat.
ALTER TABLE appointments ADD COLUMN group_id uuid;
ALTER TABLE appointments ADD CONSTRAINT appointments_group_fk FOREIGN KEY (tenant_id,group_id) REFERENCES groups(tenant_id,id);
CREATE INDEX appointments_group_idx ON appointments (tenant_id,group_id,kind,valid_from);

CREATE TABLE places (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  name text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  household_id uuid,
  consent boolean DEFAULT false NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT places_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT places_dates CHECK (places.valid_from <= places.valid_to),
  CONSTRAINT places_host_consents CHECK (places.household_id IS NULL OR places.consent),
  CONSTRAINT places_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CONSTRAINT places_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id),
  CONSTRAINT places_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id)
);
CREATE UNIQUE INDEX places_external_id_key ON places (tenant_id,kind,external_id);
CREATE INDEX places_kind_idx ON places (tenant_id,kind,id);
CREATE INDEX places_unit_idx ON places (tenant_id,unit_id,kind,valid_from);
CREATE INDEX places_household_idx ON places (tenant_id,household_id);

CREATE TABLE place_functions (
  tenant_id uuid NOT NULL,
  place_id uuid NOT NULL,
  function text NOT NULL,
  CONSTRAINT place_functions_tenant_id_place_id_function_pk PRIMARY KEY(tenant_id,place_id,function),
  CONSTRAINT place_functions_place_fk FOREIGN KEY (tenant_id,place_id) REFERENCES places(tenant_id,id) ON DELETE cascade
);
CREATE INDEX place_functions_function_idx ON place_functions (tenant_id,function,place_id);

CREATE TABLE records (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  occurred_on date NOT NULL,
  unit_id uuid NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  status text DEFAULT 'kept' NOT NULL,
  reason text,
  current_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT records_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT records_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CONSTRAINT records_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id),
  CONSTRAINT records_current_fk FOREIGN KEY (tenant_id,current_id) REFERENCES records(tenant_id,id)
);
CREATE UNIQUE INDEX records_external_id_key ON records (tenant_id,kind,external_id);
CREATE INDEX records_day_idx ON records (tenant_id,occurred_on,id);
CREATE INDEX records_unit_idx ON records (tenant_id,unit_id,kind,occurred_on);
CREATE INDEX records_kind_idx ON records (tenant_id,kind,occurred_on,id);
CREATE INDEX records_current_idx ON records (tenant_id,current_id);

CREATE TABLE record_subjects (
  tenant_id uuid NOT NULL,
  record_id uuid NOT NULL,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  kind text NOT NULL,
  occurred_on date NOT NULL,
  counts boolean NOT NULL,
  CONSTRAINT record_subjects_tenant_id_record_id_subject_id_pk PRIMARY KEY(tenant_id,record_id,subject_id),
  CONSTRAINT record_subjects_one_subject CHECK (num_nonnulls(record_subjects.person_id, record_subjects.household_id, record_subjects.unit_id) = 1),
  CONSTRAINT record_subjects_record_fk FOREIGN KEY (tenant_id,record_id) REFERENCES records(tenant_id,id) ON DELETE cascade,
  CONSTRAINT record_subjects_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id),
  CONSTRAINT record_subjects_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id),
  CONSTRAINT record_subjects_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id)
);
CREATE INDEX record_subjects_subject_idx ON record_subjects (tenant_id,subject_id,kind,occurred_on);
CREATE INDEX record_subjects_kind_idx ON record_subjects (tenant_id,kind,occurred_on,subject_id);

CREATE TABLE awards (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  person_id uuid,
  household_id uuid,
  unit_id uuid,
  subject_id uuid GENERATED ALWAYS AS (coalesce(person_id, household_id, unit_id)) STORED NOT NULL,
  by_unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  revoked_on date,
  reason text,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT awards_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT awards_one_subject CHECK (num_nonnulls(awards.person_id, awards.household_id, awards.unit_id) = 1),
  CONSTRAINT awards_dates CHECK (awards.valid_from <= awards.valid_to),
  CONSTRAINT awards_revoked_why CHECK ((awards.revoked_on IS NULL) = (awards.reason IS NULL)),
  CONSTRAINT awards_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CONSTRAINT awards_person_fk FOREIGN KEY (tenant_id,person_id) REFERENCES people(tenant_id,id),
  CONSTRAINT awards_household_fk FOREIGN KEY (tenant_id,household_id) REFERENCES households(tenant_id,id),
  CONSTRAINT awards_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id),
  CONSTRAINT awards_by_unit_fk FOREIGN KEY (tenant_id,by_unit_id) REFERENCES units(tenant_id,id)
);
CREATE UNIQUE INDEX awards_external_id_key ON awards (tenant_id,kind,external_id);
CREATE INDEX awards_subject_idx ON awards (tenant_id,subject_id,kind,valid_from);
CREATE INDEX awards_by_unit_idx ON awards (tenant_id,by_unit_id,kind,valid_from);
CREATE INDEX awards_kind_idx ON awards (tenant_id,kind,id);

CREATE TABLE notices (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  external_id text,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  taken_down_on date,
  reason text,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT notices_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT notices_dates CHECK (notices.valid_from <= notices.valid_to),
  CONSTRAINT notices_taken_down_why CHECK ((notices.taken_down_on IS NULL) = (notices.reason IS NULL)),
  CONSTRAINT notices_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CONSTRAINT notices_unit_fk FOREIGN KEY (tenant_id,unit_id) REFERENCES units(tenant_id,id)
);
CREATE UNIQUE INDEX notices_external_id_key ON notices (tenant_id,kind,external_id);
CREATE INDEX notices_unit_idx ON notices (tenant_id,unit_id,kind,valid_from);
CREATE INDEX notices_kind_idx ON notices (tenant_id,kind,id);

-- What a file holds is kept once a tenant, however often it is uploaded; a file is somebody's upload of it under a name.
CREATE TABLE file_contents (
  tenant_id uuid NOT NULL,
  hash bytea NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  home text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT file_contents_tenant_id_hash_pk PRIMARY KEY(tenant_id,hash),
  CONSTRAINT file_contents_tenant_id_tenants_id_fk FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);

CREATE TABLE file_chunks (
  tenant_id uuid NOT NULL,
  hash bytea NOT NULL,
  seq integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT file_chunks_tenant_id_hash_seq_pk PRIMARY KEY(tenant_id,hash,seq),
  CONSTRAINT file_chunks_content_fk FOREIGN KEY (tenant_id,hash) REFERENCES file_contents(tenant_id,hash) ON DELETE cascade
);
-- Encrypted bytes do not compress.
ALTER TABLE file_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE files (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  hash bytea NOT NULL,
  uploaded_by uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT files_tenant_id_id_pk PRIMARY KEY(tenant_id,id),
  CONSTRAINT files_content_fk FOREIGN KEY (tenant_id,hash) REFERENCES file_contents(tenant_id,hash)
);
CREATE INDEX files_hash_idx ON files (tenant_id,hash);
CREATE INDEX files_uploaded_by_idx ON files (tenant_id,uploaded_by,id);

CREATE TABLE file_links (
  tenant_id uuid NOT NULL,
  file_id uuid NOT NULL,
  event_id uuid,
  record_id uuid,
  award_id uuid,
  place_id uuid,
  owner_id uuid GENERATED ALWAYS AS (coalesce(event_id, record_id, award_id, place_id)) STORED NOT NULL,
  CONSTRAINT file_links_tenant_id_file_id_owner_id_pk PRIMARY KEY(tenant_id,file_id,owner_id),
  CONSTRAINT file_links_one_owner CHECK (num_nonnulls(file_links.event_id, file_links.record_id, file_links.award_id, file_links.place_id) = 1),
  CONSTRAINT file_links_file_fk FOREIGN KEY (tenant_id,file_id) REFERENCES files(tenant_id,id) ON DELETE cascade,
  CONSTRAINT file_links_event_fk FOREIGN KEY (tenant_id,event_id) REFERENCES events(tenant_id,id),
  CONSTRAINT file_links_record_fk FOREIGN KEY (tenant_id,record_id) REFERENCES records(tenant_id,id),
  CONSTRAINT file_links_award_fk FOREIGN KEY (tenant_id,award_id) REFERENCES awards(tenant_id,id),
  CONSTRAINT file_links_place_fk FOREIGN KEY (tenant_id,place_id) REFERENCES places(tenant_id,id)
);
CREATE INDEX file_links_owner_idx ON file_links (tenant_id,owner_id,file_id);

-- Facets get more owners. A generated column's expression cannot be changed before Postgres 17, so it is made anew, with the
-- key and the indexes that hold it.
ALTER TABLE facets
  DROP COLUMN owner_id,
  DROP CONSTRAINT facets_one_owner,
  ADD COLUMN group_id uuid,
  ADD COLUMN place_id uuid,
  ADD COLUMN record_id uuid,
  ADD COLUMN award_id uuid,
  ADD COLUMN notice_id uuid;
ALTER TABLE facets
  ADD COLUMN owner_id uuid GENERATED ALWAYS AS (coalesce(event_id, unit_id, group_id, place_id, record_id, award_id, notice_id)) STORED NOT NULL,
  ADD CONSTRAINT facets_one_owner CHECK (num_nonnulls(facets.event_id, facets.unit_id, facets.group_id, facets.place_id, facets.record_id, facets.award_id, facets.notice_id) = 1),
  ADD CONSTRAINT facets_group_fk FOREIGN KEY (tenant_id,group_id) REFERENCES groups(tenant_id,id),
  ADD CONSTRAINT facets_place_fk FOREIGN KEY (tenant_id,place_id) REFERENCES places(tenant_id,id),
  ADD CONSTRAINT facets_record_fk FOREIGN KEY (tenant_id,record_id) REFERENCES records(tenant_id,id),
  ADD CONSTRAINT facets_award_fk FOREIGN KEY (tenant_id,award_id) REFERENCES awards(tenant_id,id),
  ADD CONSTRAINT facets_notice_fk FOREIGN KEY (tenant_id,notice_id) REFERENCES notices(tenant_id,id);
ALTER TABLE facets ADD CONSTRAINT facets_tenant_id_owner_id_field_pk PRIMARY KEY (tenant_id,owner_id,field);
CREATE INDEX facets_text_idx ON facets (tenant_id,field,text_value,owner_id);
CREATE INDEX facets_day_idx ON facets (tenant_id,field,day_value,owner_id);
CREATE INDEX facets_integer_idx ON facets (tenant_id,field,integer_value,owner_id);

do $$
declare
  v_table regclass;
begin
  foreach v_table in array array['groups', 'places', 'place_functions', 'records', 'record_subjects', 'awards', 'notices',
    'file_contents', 'file_chunks', 'files', 'file_links']::regclass[]
  loop
    perform protect_tenant_table(v_table);
    execute format('grant select, insert, update, delete on %s to lifang_runtime', v_table);
  end loop;
end
$$;

-- The door for whoever comes without a credential, to read what a tenant has published. It sets the tenant and no scope, so
-- that no question about reach is answered with yes.
--
-- LF404 no such tenant, or it is suspended
grant usage, create on schema public to lifang_auth;

create function enter_public(p_slug text) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_tenant tenants%rowtype;
begin
  select * into v_tenant from tenants where slug = p_slug and status = 'active';
  if not found then
    raise exception 'unknown tenant' using errcode = 'LF404';
  end if;
  perform set_config('app.tenant_id', v_tenant.id::text, true),
    set_config('app.actor_id', '', true),
    set_config('app.actor_kind', 'public', true),
    set_config('app.scope', '', true);
  return jsonb_build_object(
    'tenant', jsonb_build_object('id', v_tenant.id, 'slug', v_tenant.slug, 'name', v_tenant.name,
      'configVersion', v_tenant.config_version, 'openedTo', v_tenant.opened_to, 'wrappedKey', v_tenant.wrapped_key),
    'configuration', tenant_configuration(v_tenant.id));
end
$$;

revoke execute on function enter_public(text) from public;
grant execute on function enter_public(text) to lifang_runtime;
alter function enter_public(text) owner to lifang_auth;

revoke create on schema public from lifang_auth;
