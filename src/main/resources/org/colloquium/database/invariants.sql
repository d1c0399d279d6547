-- Every constraint and every index of the database holds.
select conname::text from pg_constraint
where not convalidated and connamespace = current_schema()::regnamespace
union all
select c.relname::text from pg_index i join pg_class c on c.oid = i.indexrelid
where not (i.indisvalid and i.indisready) and c.relnamespace = current_schema()::regnamespace;

-- Every step by which the schema has grown has succeeded.
select coalesce(version, description) from flyway_schema_history where not success;
