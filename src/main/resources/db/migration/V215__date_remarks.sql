-- When a remark was written or shared: what is private to its author (hidden, saved) moves no remark in others' lists.
alter table paper_state add column remark_at timestamptz;
update paper_state set remark_at = changed_at where share_remark;
