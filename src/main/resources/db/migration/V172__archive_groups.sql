-- An archived group can be read by its members, and nothing in it be changed.
alter table reading_group
    add column archived_at timestamptz;
