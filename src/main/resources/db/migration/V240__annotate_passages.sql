-- An annotation is a note anchored to a passage of the abstract, or of a PDF. What is kept is what the W3C model calls
-- selectors, over the text as the source wrote it; where the passage stands now is found anew when it is read.
-- Positions are in code points, the end exclusive.
alter table note
    add column target text check (target in ('ABSTRACT', 'PDF')),
    add column file_id uuid references paper_file on delete set null,
    add column quote text check (length(quote) between 1 and 5000),
    add column prefix text check (length(prefix) <= 200),
    add column suffix text check (length(suffix) <= 200),
    add column start_at integer check (start_at >= 0),
    add column end_at integer,
    add column page integer check (page >= 1),
    add column meaning text check (meaning in ('CLAIM', 'DOUBT', 'METHOD', 'QUESTION')),
    add column tags text[] not null default '{}' check (cardinality(tags) <= 20),
    -- When its thread was resolved or, if it is a question, answered.
    add column settled_at timestamptz,
    add column settled_by uuid references person,
    drop constraint note_check1,
    add constraint note_says check (markdown <> '' or deleted_at is not null or target is not null),
    add constraint note_passage check (num_nulls(target, quote, prefix, suffix) in (0, 4)),
    add constraint note_position check (num_nulls(start_at, end_at) in (0, 2) and end_at > start_at),
    add constraint note_of_pdf check (target = 'PDF' or num_nonnulls(file_id, page) = 0),
    add constraint note_settled check (num_nulls(settled_at, settled_by) in (0, 2));
create index note_annotations on note (paper_id, id) where target is not null;
create index note_file on note (file_id) where file_id is not null;
create index note_settled_by on note (settled_by) where settled_by is not null;
create index note_in_group on note (group_id, id desc);
create index note_tags on note using gin (tags);
create index note_words on note using gin (to_tsvector('colloquium', searched_words(left(markdown || ' ' || coalesce(quote, ''), 30000))));
create index reply_words on reply using gin (to_tsvector('colloquium', searched_words(left(markdown, 30000))));

-- What a group calls the colours of its highlights, where that is not their own names.
create table meaning_name (
    group_id uuid not null references reading_group on delete cascade,
    meaning  text not null check (meaning in ('CLAIM', 'DOUBT', 'METHOD', 'QUESTION')),
    name     text not null check (length(name) between 1 and 30),
    primary key (group_id, meaning)
);

-- Blind first: others' notes on a paper stay hidden from a member until they have written theirs, or until a time. A
-- rule is for all papers of a group or for one, and for all its members or for one.
create table blind_rule (
    id         uuid primary key,
    group_id   uuid not null references reading_group on delete cascade,
    paper_id   uuid references paper on delete cascade,
    account_id uuid references account on delete cascade,
    ends_at    timestamptz,
    unique nulls not distinct (group_id, paper_id, account_id)
);
create index blind_rule_paper on blind_rule (paper_id) where paper_id is not null;
create index blind_rule_account on blind_rule (account_id) where account_id is not null;

-- Who has written theirs, so sees others' for good: deleting it does not unsee.
create table sighting (
    paper_id   uuid        not null references paper on delete cascade,
    account_id uuid        not null references account on delete cascade,
    since      timestamptz not null,
    primary key (paper_id, account_id)
);
create index sighting_account on sighting (account_id);

create function is_blind(one uuid, reader uuid) returns boolean
    language sql stable
    as 'select exists (select from paper asked join blind_rule rule on rule.group_id = asked.group_id
                       where asked.id = one
                         and (rule.paper_id is null or rule.paper_id in (select part.id from paper part where part.work_id = asked.work_id))
                         and (rule.account_id is null or rule.account_id = reader)
                         and (rule.ends_at is null or rule.ends_at > now()))
               and not exists (select from paper asked join paper part on part.work_id = asked.work_id
                               join sighting seen on seen.paper_id = part.id
                               where asked.id = one and seen.account_id = reader)';

-- Whether what somebody wrote on a paper is hidden from a reader who is blind there.
create function is_veiled(paper uuid, author uuid, reader uuid) returns boolean
    language sql stable
    as 'select author <> reader and is_blind(paper, reader)';
