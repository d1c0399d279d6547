-- What an administrator sets for the whole server; what is not here is as the server came.
create table setting (
    key        text        primary key,
    value      text        not null check (length(value) <= 1000),
    changed_at timestamptz not null,
    changed_by uuid        references account
);
create index setting_changed_by on setting (changed_by);
