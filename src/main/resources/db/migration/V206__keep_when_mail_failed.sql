-- When sending last went wrong, and what is looked for to say how it goes.
alter table letter add column problem_at timestamptz;
create index letter_sent_at on letter (sent_at) where sent_at is not null;
create index letter_problem_at on letter (problem_at) where problem_at is not null;
