-- From where deeds were done: apart from them, since an address and a device are forgotten sooner, and can be deleted.
create table deed_trail (
    deed_id   uuid        primary key references deed,
    person_id uuid,
    address   text        not null check (length(address) <= 100),
    device    text        check (length(device) <= 60),
    kept_at   timestamptz not null
);
create index deed_trail_kept on deed_trail (kept_at);
create index deed_trail_person on deed_trail (person_id);

-- By which way: page, api or server, a word that stays.
alter table deed add column way text not null default 'server' check (way in ('page', 'api', 'server'));
alter table deed alter column way drop default;

-- What is looked for, the newest first.
create index deed_kind on deed (kind, done_at, id);
create index deed_subject on deed (subject_id, done_at, id);
drop index deed_group;
create index deed_group on deed (group_id, done_at, id);
drop index deed_done_by;
create index deed_done_by on deed (done_by, done_at, id);
create index deed_group_kind on deed (group_id, kind, done_at, id);

-- Refused sign-ins of this minute, so that many tries are few deeds; account 0 for one that there is not.
create table refused_sign_in (
    account_id uuid        not null,
    network    text        not null,
    kept_at    timestamptz not null,
    tries      bigint      not null,
    due        bigint      not null,
    primary key (account_id, network)
);
create index refused_sign_in_kept on refused_sign_in (kept_at);
