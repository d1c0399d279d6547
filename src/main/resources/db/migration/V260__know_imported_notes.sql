-- Where an imported note comes from, so that importing it again makes no second one: SHA-256 of the address that its
-- source gave it or, where it gave none, of what it says. A note that was imported, deleted and imported again has two.
create table note_origin (
    note_id uuid  primary key references note on delete cascade,
    digest  bytea not null check (length(digest) = 32)
);
create index note_origin_digest on note_origin (digest);
