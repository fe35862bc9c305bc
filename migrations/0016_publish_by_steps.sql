-- What a step publishes is kept with it, as everything it brings about.

ALTER TABLE case_effects ADD COLUMN notice_id uuid;
ALTER TABLE case_effects DROP CONSTRAINT case_effects_one_result;
ALTER TABLE case_effects ADD CONSTRAINT case_effects_one_result
  CHECK (num_nonnulls(case_effects.event_id, case_effects.category_id, case_effects.opened_id, case_effects.record_id, case_effects.award_id, case_effects.notice_id) = 1);
ALTER TABLE case_effects ADD CONSTRAINT case_effects_notice_fk FOREIGN KEY (tenant_id,notice_id) REFERENCES notices(tenant_id,id);
