-- A digest is a draft, which only its maker sees, until its papers are imported; undoing makes it a draft again.
create table digest (
    id          uuid primary key,
    group_id    uuid        not null references reading_group on delete cascade,
    state       text        not null check (state in ('DRAFT', 'IMPORTED')),
    sha256      bytea       not null check (length(sha256) = 32),
    size        integer     not null,
    file_name   text,
    created_by  uuid        references account,
    changed_at  timestamptz not null,
    imported_at timestamptz,
    -- What was recognised in it; no format yet while a large one waits to be read.
    format      text,
    known_by    text        not null,
    dated       date,
    declared    jsonb       not null,
    warnings    jsonb       not null,
    left_over   jsonb       not null,
    found       integer     not null,
    added       integer     not null,
    duplicates  integer     not null,
    check ((state = 'IMPORTED') = (imported_at is not null)),
    check (state = 'DRAFT' or format is not null),
    check (state = 'IMPORTED' or created_by is not null)
);
create unique index digest_imported_once on digest (group_id, sha256) where state = 'IMPORTED';
create unique index digest_drafted_once on digest (group_id, created_by, sha256) where state = 'DRAFT';
create index digest_latest on digest (group_id, imported_at desc, id desc) where state = 'IMPORTED';
create index digest_created_by on digest (created_by);

-- The bytes as they came, apart from the rows that lists read.
create table digest_source (
    digest_id uuid primary key references digest on delete cascade,
    bytes     bytea not null
);

create table digest_entry (
    digest_id    uuid             not null references digest on delete cascade,
    place        integer          not null,
    title        text             not null,
    abstract     text             not null,
    authors      text[]           not null,
    arxiv_id     text,
    doi          text,
    published    text,
    kind         text             not null,
    links        jsonb            not null,
    first_line   integer          not null,
    last_line    integer          not null,
    confidence   double precision not null,
    preselected  boolean          not null,
    -- What the maker of the draft decided about it.
    choice       text check (choice in ('IN', 'SAME', 'OUT')),
    -- What the import came to.
    paper_id     uuid references paper on delete set null,
    added        boolean          not null default false,
    -- Whether undoing takes the paper out; passes to another digest that saw the paper too.
    taken_out    boolean          not null default false,
    selected     boolean          not null default false,
    verdict      text check (verdict in ('SAME', 'PERHAPS', 'UNSURE')),
    why          text             not null default '',
    like_paper   uuid references paper on delete set null,
    like_place   integer,
    primary key (digest_id, place)
);
create index digest_entry_paper on digest_entry (paper_id);
create index digest_entry_like_paper on digest_entry (like_paper);
