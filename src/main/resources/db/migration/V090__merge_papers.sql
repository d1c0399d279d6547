-- A merged paper keeps its row, and what was made on it keeps pointing there, so that taking it out again loses nothing.
-- Readers ask by work: the paper that goes on, and those that were merged into it.
alter table paper
    add column merged_into uuid references paper,
    -- The one that it was merged with directly, so that undoing one of two merges gives back what was before it.
    add column merged_by_way_of uuid references paper,
    add column merged_at timestamptz,
    add column work_id uuid not null generated always as (coalesce(merged_into, id)) stored,
    -- Titles and abstracts of what was merged into it: a work is found by the words of any of its papers.
    add column also_text text not null default '',
    add check (merged_into <> id),
    add check (num_nulls(merged_into, merged_by_way_of, merged_at) in (0, 3)),
    drop column search;
alter table paper
    add column search tsvector not null generated always as (ts_delete(
        setweight(to_tsvector('colloquium', searched_texts(title, title_text, 5000)), 'A')
        || to_tsvector('colloquium', searched_texts(abstract, abstract_text, 40000))
        || case when also_text = '' then '' else to_tsvector('colloquium', searched_words(left(also_text, 40000))) end,
        'zzpartzz')) stored;
create index paper_search on paper using gin (search);
create index paper_work on paper (work_id);
create index paper_merged_into on paper (merged_into) where merged_into is not null;
create index paper_merged_by_way_of on paper (merged_by_way_of) where merged_by_way_of is not null;

-- The paper that goes on may show the identifier of one that was merged into it.
drop index paper_arxiv_id;
create unique index paper_arxiv_id on paper (group_id, arxiv_id) where merged_into is null;
create index paper_any_arxiv_id on paper (group_id, arxiv_id);

-- The papers of a work, asked by any of them.
create function parts_of(one uuid) returns setof uuid
    language sql stable
    as 'select part.id from paper asked join paper part on part.work_id = asked.work_id where asked.id = one';

-- What members made of a paper before others were merged into it; no reading where they had made nothing of it.
create table paper_state_apart (
    paper_id     uuid        not null references paper on delete cascade,
    account_id   uuid        not null references account,
    reading      text check (reading in ('UNREAD', 'SKIMMED', 'READ')),
    hidden       boolean     not null,
    saved        boolean     not null,
    remark       text        not null check (length(remark) <= 300),
    share_remark boolean     not null,
    changed_at   timestamptz not null,
    merged_at    timestamptz not null,
    primary key (paper_id, account_id)
);
create index paper_state_apart_account on paper_state_apart (account_id);

-- Two papers that might be one work, until somebody merges them or says that they are not the same; that is kept.
create table paper_pair (
    id       uuid primary key,
    group_id uuid        not null references reading_group on delete cascade,
    paper_id uuid        not null references paper on delete cascade,
    other_id uuid        not null references paper on delete cascade,
    why      text        not null,
    found_at timestamptz not null,
    apart_at timestamptz,
    apart_by uuid references account,
    unique (paper_id, other_id),
    check (paper_id < other_id)
);
create index paper_pair_other on paper_pair (other_id);
create index paper_pair_open on paper_pair (group_id, id desc) where apart_at is null;
create index paper_pair_apart_by on paper_pair (apart_by) where apart_by is not null;

-- The first two letters of each word of a title, by which titles are found that differ in a letter or two.
alter table paper add column title_signs text;
update paper set title_signs = signs.all_of_them
from (select p.id, string_agg(left(word, 2), '' order by place) as all_of_them, count(*) as words
      from paper p, regexp_split_to_table(left(p.title_key, 200), ' ') with ordinality as it (word, place)
      where word not in ('a', 'an', 'the') group by p.id) signs
where signs.id = paper.id and signs.words >= 4;
create index paper_title_signs on paper (group_id, title_signs) where title_signs is not null;
