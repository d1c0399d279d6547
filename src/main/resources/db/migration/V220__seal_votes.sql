-- While its ballot is open a vote lies here sealed, bound to its ballot and its member, by a key that is not in the
-- database. What is plain is sealed when the server starts, before anybody is let in.
alter table vote add sealed_answer text;
update vote set sealed_answer = answer::text where answer is not null;
alter table vote drop column answer;
alter table vote add constraint sealed_until_counted check ((sealed_answer is null) <> (counted_vote_id is null));
