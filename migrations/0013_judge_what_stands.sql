-- Limits judge more than events: what they found stays with whatever was kept, and a group is declared complete on a day.

alter table appointments
  add column counts boolean not null default true,
  add column findings jsonb not null default '[]'::jsonb;
create index appointments_kind_idx on appointments (tenant_id, kind, valid_to);

alter table groups
  add column constituted_on date,
  add column counts boolean not null default true,
  add column findings jsonb not null default '[]'::jsonb,
  add column reason text,
  add constraint groups_constituted check (constituted_on >= valid_from);

alter table places
  add column counts boolean not null default true,
  add column findings jsonb not null default '[]'::jsonb,
  add column reason text;

alter table awards
  add column counts boolean not null default true,
  add column findings jsonb not null default '[]'::jsonb,
  add column kept_because text;

alter table notices
  add column counts boolean not null default true,
  add column findings jsonb not null default '[]'::jsonb,
  add column kept_because text;

alter table records
  add column counts boolean not null default true,
  add column findings jsonb not null default '[]'::jsonb;

alter table cases add column findings jsonb not null default '[]'::jsonb;
