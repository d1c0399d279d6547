-- A paper may have several PDFs: fetched ones, and ones that somebody uploaded, which have no address.
drop index paper_file_kept;
create index paper_file_newest on paper_file (paper_id, kept_at desc) where kept_at is not null;
alter table paper_file alter column address drop not null;
alter table paper_file add column name text check (length(name) <= 255);
comment on column paper_file.name is 'what its file was called where it came from; anybody may have chosen it';
