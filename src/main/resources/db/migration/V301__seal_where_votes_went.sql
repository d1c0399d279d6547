-- From the close on only a sealed pointer tells a member, and nobody who reads the database, which of the counted votes
-- was theirs; who is erased takes it along. What is plain is sealed when the server starts, before anybody is let in.
alter table vote add sealed_pointer text;
update vote set sealed_pointer = counted_vote_id::text where counted_vote_id is not null;
alter table vote drop constraint sealed_until_counted;
alter table vote drop column counted_vote_id;
alter table vote add constraint sealed_once check (sealed_answer is null or sealed_pointer is null);
