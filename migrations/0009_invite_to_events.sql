-- Somebody may be invited to an event without taking part, and a duty may give an upper end.

alter table event_participants add column role text not null default 'present';
alter table event_participants add constraint event_participants_role check (role in ('present', 'invited'));
alter table event_participants drop constraint event_participants_tenant_id_event_id_person_id_pk;
alter table event_participants add constraint event_participants_tenant_id_event_id_person_id_role_pk
  primary key (tenant_id, event_id, person_id, role);

alter table duty_states add column most integer;
