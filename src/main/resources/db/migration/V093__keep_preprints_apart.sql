-- Whether a preprint and its published form are two papers to this group.
alter table reading_group
    add column preprints_apart boolean not null default false;
