-- Links that open an account without its password: one of each kind at a time, hashes only.
create table password_reset (
    account_id  uuid        primary key references account on delete cascade,
    secret_hash bytea       not null unique,
    expires_at  timestamptz not null
);
create table address_change (
    account_id  uuid        primary key references account on delete cascade,
    email       text        not null check (email = lower(email) and length(email) <= 254),
    secret_hash bytea       not null unique,
    expires_at  timestamptz not null
);

-- They end whenever password or address change or the account is disabled, by whatever way.
create function end_account_links() returns trigger language plpgsql as $$
begin
    delete from password_reset where account_id = new.id;
    delete from address_change where account_id = new.id;
    return null;
end $$;
create trigger account_ends_links after update on account for each row
    when (old.password_hash is distinct from new.password_hash or old.email <> new.email
          or old.enabled and not new.enabled)
    execute function end_account_links();
