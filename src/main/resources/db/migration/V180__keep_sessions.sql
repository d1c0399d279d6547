-- Who is signed in where, on all nodes, so that people can look and end it. A session knows its row; a row whose session
-- is not there any more ends no sooner than its remembered sign-in, which may bring a new session to it.
create table signed_in_session (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    series       text        unique references remembered_sign_in on delete set null,
    epoch        integer     not null,
    device       text        not null check (length(device) between 1 and 100),
    network      text        not null check (length(network) between 1 and 100),
    signed_in_at timestamptz not null,
    seen_at      timestamptz not null
);
create index signed_in_session_account on signed_in_session (account_id, seen_at);
create index signed_in_session_seen_at on signed_in_session (seen_at) where series is null;
