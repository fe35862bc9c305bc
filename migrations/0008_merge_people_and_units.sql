-- What merging leaves behind: a closed unit knows who took it over, a duplicate person knows who they are. Addresses are
-- found by how they begin.

ALTER TABLE units ADD COLUMN successor_id uuid;
ALTER TABLE units ADD CONSTRAINT units_successor_fk FOREIGN KEY (tenant_id,successor_id) REFERENCES units(tenant_id,id);

ALTER TABLE people ADD COLUMN merged_into_id uuid;
ALTER TABLE people ADD CONSTRAINT people_merged_into_fk FOREIGN KEY (tenant_id,merged_into_id) REFERENCES people(tenant_id,id);
CREATE INDEX people_merged_into_idx ON people (tenant_id,merged_into_id);
CREATE INDEX people_birth_idx ON people (tenant_id,born_on,name,id);

ALTER TABLE households ALTER COLUMN address TYPE text COLLATE "C";
CREATE INDEX households_address_idx ON households (tenant_id,address,id);
