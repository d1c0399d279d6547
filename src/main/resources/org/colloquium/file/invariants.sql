-- A PDF that is kept has all its pieces, in order and of the right size.
select f.id::text from paper_file f left join paper_file_piece p on p.file_id = f.id
where f.kept_at is not null
group by f.id
having coalesce(sum(length(p.bytes)), 0) <> f.size or min(p.place) <> 0 or max(p.place) <> count(p.place) - 1
    or count(*) filter (where length(p.bytes) = 1048576) < count(p.place) - 1;

-- A PDF that is kept is what was fetched, byte by byte (looked at up to 100 MB).
select f.id::text from paper_file f
where f.kept_at is not null and f.size <= 100 * 1048576
  and f.sha256 is distinct from (select sha256(string_agg(p.bytes, ''::bytea order by p.place))
                                 from paper_file_piece p where p.file_id = f.id);

-- The pages of a PDF are numbered from 1 without gaps, and there are some only where its text was read.
select f.id::text from paper_file f join paper_file_page p on p.file_id = f.id
group by f.id
having max(p.page) <> count(*) or f.text_state <> 'THERE' or f.kept_at is null;
