-- The day from which anybody may read what a tenant has in force; null while it is closed, as it is until the tenant opens it.
alter table tenants add column register_since date;
grant update (register_since) on tenants to lifang_runtime;
