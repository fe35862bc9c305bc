-- A step may also keep a line in a register and grant a title.
ALTER TABLE case_effects ADD COLUMN record_id uuid;
ALTER TABLE case_effects ADD COLUMN award_id uuid;
ALTER TABLE case_effects DROP CONSTRAINT case_effects_one_result;
ALTER TABLE case_effects ADD CONSTRAINT case_effects_one_result
  CHECK (num_nonnulls(case_effects.event_id, case_effects.category_id, case_effects.opened_id, case_effects.record_id, case_effects.award_id) = 1);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_record_fk FOREIGN KEY (tenant_id,record_id) REFERENCES records(tenant_id,id);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_award_fk FOREIGN KEY (tenant_id,award_id) REFERENCES awards(tenant_id,id);
