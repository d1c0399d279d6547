-- As whom somebody is known to a provider of single sign-on: one identity of each provider for one account.
create table account_identity (
    id           uuid primary key,
    account_id   uuid        not null references account on delete cascade,
    issuer       text        not null,
    subject      text        not null check (length(subject) between 1 and 255),
    since        timestamptz not null,
    last_used_at timestamptz not null,
    unique (issuer, subject),
    unique (account_id, issuer)
);
