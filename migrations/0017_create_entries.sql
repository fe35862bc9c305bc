-- Lines of money: every unit keeps a book of its own of each fund, with what was granted, spent and given on.

create table entries (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  external_id text collate "C",
  unit_id uuid not null,
  flow text not null,
  amount bigint not null,
  occurred_on date not null,
  purpose text,
  to_unit_id uuid,
  document text,
  note text,
  rule text,
  entitled_id uuid,
  period_start date,
  receipt jsonb,
  findings jsonb not null default '[]'::jsonb,
  approved_by uuid,
  status text not null default 'kept',
  reason text,
  current_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint entries_tenant_id_id_pk primary key (tenant_id, id),
  constraint entries_flow check (flow in ('budget', 'spending', 'allocation')),
  constraint entries_status check (status in ('kept', 'withdrawn', 'superseded')),
  constraint entries_superseded check ((status = 'superseded') = (current_id is not null)),
  constraint entries_amount check (amount between 1 and 9007199254740991),
  constraint entries_allocation check ((flow = 'allocation') = (to_unit_id is not null) and (flow <> 'allocation' or document is not null)),
  constraint entries_other_book check (to_unit_id <> unit_id),
  constraint entries_entitlement check (num_nonnulls(rule, entitled_id, period_start, receipt) in (0, 4)),
  constraint entries_tenant_id_tenants_id_fk foreign key (tenant_id) references tenants (id),
  constraint entries_unit_fk foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint entries_to_unit_fk foreign key (tenant_id, to_unit_id) references units (tenant_id, id),
  constraint entries_entitled_fk foreign key (tenant_id, entitled_id) references units (tenant_id, id),
  constraint entries_approved_by_fk foreign key (tenant_id, approved_by) references units (tenant_id, id),
  constraint entries_current_fk foreign key (tenant_id, current_id) references entries (tenant_id, id)
);

create unique index entries_external_id_key on entries (tenant_id, kind, external_id) where status = 'kept';
create unique index entries_once_key on entries (tenant_id, rule, entitled_id, period_start) where status = 'kept';
create index entries_kind_idx on entries (tenant_id, kind, id);
create index entries_book_idx on entries (tenant_id, unit_id, kind, occurred_on);
create index entries_given_idx on entries (tenant_id, to_unit_id, kind, occurred_on);
create index entries_current_idx on entries (tenant_id, current_id);

select protect_tenant_table('entries');
grant select, insert, update on entries to lifang_runtime;
