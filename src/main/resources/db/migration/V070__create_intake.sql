-- What brings digests by itself: a feed that is polled, a mailbox that is read.
create table intake (
    id            uuid primary key,
    group_id      uuid        not null references reading_group on delete cascade,
    kind          text        not null check (kind in ('FEED', 'MAILBOX')),
    name          text        not null check (length(name) between 1 and 200),
    -- In whose name it imports: who set it up, or took it over.
    keeper        uuid        not null references account,
    paused        boolean     not null default false,
    next_at       timestamptz not null,
    -- Each run has a number, and only the latest may write: one that was overtaken leaves nothing behind.
    run           bigint      not null default 0,
    running_since timestamptz,
    failures      integer     not null default 0,
    last_at       timestamptz,
    last_end      text check (last_end in ('GOT', 'NOTHING', 'FAILED')),
    last_words    text        not null default '',
    last_digest   uuid        references digest on delete set null,
    check ((last_at is null) = (last_end is null))
);
create index intake_group on intake (group_id);
create index intake_keeper on intake (keeper);
create index intake_last_digest on intake (last_digest);

create table feed (
    intake_id     uuid primary key references intake on delete cascade,
    group_id      uuid not null references reading_group on delete cascade,
    address       text not null check (length(address) <= 2000),
    etag          text,
    last_modified text,
    unique (group_id, address)
);

-- Entries that a feed has shown, so that none comes back when its paper was deleted or its import undone.
create table feed_entry (
    intake_id uuid        not null references feed on delete cascade,
    hash      bytea       not null,
    seen_at   timestamptz not null,
    primary key (intake_id, hash)
);

create table mailbox (
    intake_id    uuid primary key references intake on delete cascade,
    group_id     uuid    not null unique references reading_group on delete cascade,
    host         text    not null,
    port         integer not null,
    security     text    not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    username     text    not null,
    -- Sealed with the key of the server.
    password     text    not null,
    folder       text    not null,
    address      text    not null,
    token        text    not null unique,
    -- Mails before this day cannot be meant for the group.
    since        date    not null,
    uid_validity bigint  not null default 0,
    last_uid     bigint  not null default 0
);

-- Mails that came to the group's address: each once, whether or not there was a digest in it.
create table arrived_mail (
    id        uuid primary key,
    intake_id uuid        not null references mailbox on delete cascade,
    hash      bytea       not null,
    sender    text        not null,
    subject   text        not null,
    came_at   timestamptz not null,
    digest_id uuid        references digest on delete set null,
    -- Why it could not be read; then the mail itself is kept here, unless it is too large.
    trouble   text,
    bytes     bytea,
    unique (intake_id, hash)
);
create index arrived_mail_digest on arrived_mail (digest_id);

-- In words, what brought a digest that came by itself.
alter table digest add column came_from text;
