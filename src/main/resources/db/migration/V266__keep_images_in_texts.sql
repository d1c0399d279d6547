-- Images that members put into notes and replies. They stay as long as a text shows them, whoever leaves.
create table image (
    id           uuid        primary key,
    group_id     uuid        not null references reading_group on delete cascade,
    owner_id     uuid        not null references person,
    type         text        not null check (type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
    bytes        bytea       not null check (octet_length(bytes) between 1 and 5242880),
    last_used_at timestamptz not null
);
alter table image alter column bytes set storage external; -- packed already
create index image_group on image (group_id, owner_id);
create index image_owner on image (owner_id);
create index image_idle on image (last_used_at);

-- Which texts show an image: whoever reads one of them sees it.
create table image_use (
    image_id uuid not null references image on delete cascade,
    note_id  uuid references note on delete cascade,
    reply_id uuid references reply on delete cascade,
    unique nulls not distinct (image_id, note_id, reply_id),
    check (num_nonnulls(note_id, reply_id) = 1)
);
create index image_use_note on image_use (note_id) where note_id is not null;
create index image_use_reply on image_use (reply_id) where reply_id is not null;
