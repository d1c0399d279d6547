-- Everybody who ever had an account, by id alone. What people did refers to it and stays when an account is erased, under
-- "former member"; what is somebody's own, and every right, refers to the account and cannot outlive it.
create table person (
    id uuid primary key
);
insert into person (id) select id from account;
alter table account add foreign key (id) references person;

create function keep_person() returns trigger language plpgsql as $$
begin
    insert into person (id) values (new.id) on conflict do nothing;
    return new;
end $$;
create trigger account_is_a_person before insert on account for each row execute function keep_person();

alter table paper drop constraint paper_added_by_fkey, add foreign key (added_by) references person;
alter table digest drop constraint digest_created_by_fkey, add foreign key (created_by) references person;
alter table note
    drop constraint note_author_id_fkey, add foreign key (author_id) references person,
    drop constraint note_hidden_by_fkey, add foreign key (hidden_by) references person;
alter table reply
    drop constraint reply_author_id_fkey, add foreign key (author_id) references person,
    drop constraint reply_hidden_by_fkey, add foreign key (hidden_by) references person;
alter table ballot
    drop constraint ballot_created_by_fkey, add foreign key (created_by) references person,
    drop constraint ballot_opened_by_fkey, add foreign key (opened_by) references person,
    drop constraint ballot_closed_by_fkey, add foreign key (closed_by) references person;
alter table ballot_voter drop constraint ballot_voter_member_id_fkey, add foreign key (member_id) references person;
alter table meeting drop constraint meeting_planned_by_fkey, add foreign key (planned_by) references person;
alter table assignment
    drop constraint assignment_account_id_fkey, add foreign key (account_id) references person,
    drop constraint assignment_assigned_by_fkey, add foreign key (assigned_by) references person;
alter table intake drop constraint intake_keeper_fkey, add foreign key (keeper) references person;
alter table paper_pair drop constraint paper_pair_apart_by_fkey, add foreign key (apart_by) references person;
alter table setting drop constraint setting_changed_by_fkey, add foreign key (changed_by) references person;
alter table paper_record drop constraint paper_record_asked_by_fkey, add foreign key (asked_by) references person;
alter table paper_file drop constraint paper_file_begun_by_fkey, add foreign key (begun_by) references person;

-- Who is being erased writes nothing more: a row is made in the name of an account that is there, and waits for whoever
-- is just erasing it.
create function made_by_account() returns trigger language plpgsql as $$
declare
    who uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
    perform from account where id = who for key share;
    if who is not null and not found then
        raise exception 'This account has been erased.' using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger made_by_account before insert on note for each row execute function made_by_account('author_id');
create trigger made_by_account before insert on reply for each row execute function made_by_account('author_id');
create trigger made_by_account before insert on assignment for each row execute function made_by_account('account_id');
create trigger made_by_account before insert on ballot_voter for each row execute function made_by_account('member_id');
create trigger made_by_account before insert on intake for each row execute function made_by_account('keeper');
create trigger made_by_account before insert on digest for each row execute function made_by_account('created_by');

-- Whom to erase again when an older backup was restored: ids, no names.
create table erased_account (
    id         uuid        primary key,
    erased_at  timestamptz not null,
    notes_stay boolean     not null
);
