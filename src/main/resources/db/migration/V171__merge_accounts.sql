-- Two accounts of one person: what is left of the one that went over into the other is what past ballots hold of it.
alter table account
    add column merged_into uuid references account,
    add check (merged_into <> id),
    add check (merged_into is null or not enabled and not administrator and password_hash is null);
create index account_merged_into on account (merged_into) where merged_into is not null;
