-- Values of indicators: of a unit in a period, as an exact ratio, with evidence and whoever verified it.

create table measurements (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  numerator text not null,
  denominator text not null,
  evidence text,
  verified_by uuid,
  verified_on date,
  reason text,
  current_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint measurements_tenant_id_id_pk primary key (tenant_id, id),
  constraint measurements_exact check (numerator ~ '^\d{1,15}(\.\d{1,6})?$' and denominator ~ '^\d{1,15}(\.\d{1,6})?$'),
  constraint measurements_dates check (starts_on <= ends_on),
  constraint measurements_verified check ((verified_by is null) = (verified_on is null)),
  constraint measurements_tenant_id_tenants_id_fk foreign key (tenant_id) references tenants (id),
  constraint measurements_unit_fk foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint measurements_verified_by_fk foreign key (tenant_id, verified_by) references units (tenant_id, id),
  constraint measurements_current_fk foreign key (tenant_id, current_id) references measurements (tenant_id, id)
);

create unique index measurements_period_key on measurements (tenant_id, kind, unit_id, starts_on) where current_id is null;
create index measurements_kind_idx on measurements (tenant_id, kind, id);
create index measurements_unit_idx on measurements (tenant_id, unit_id, kind, starts_on);
create index measurements_current_idx on measurements (tenant_id, current_id);

select protect_tenant_table('measurements');
grant select, insert, update on measurements to lifang_runtime;
