-- An invitation to an account bears the address of that account.
insert into invitation (id, secret_hash, email, account_id, made_at, expires_at)
select gen_random_uuid(), '\x00', 'other@example.org', id, now(), now() + interval '1 day' from account limit 1;

-- Invitations and access tokens begin before they end.
update access_token set expires_at = created_at where id = (select id from access_token limit 1);

-- An account that went over into another is in no group and has no way in.
update account set merged_into = (select id from account o where o.id <> account.id limit 1), enabled = false,
    administrator = false, password_hash = null
where id = (select account_id from membership limit 1);

-- Every group has an owner.
delete from membership where group_id = (select id from reading_group limit 1);

-- Worth knowing: in these groups every owner is disabled, so an administrator should hand them over.
update account set enabled = false
where id in (select account_id from membership where role = 'OWNER' and group_id = (select id from reading_group limit 1));

-- An invitation into a group bears one address.
update group_invitation set email = 'other@example.org'
where invitation_id = (select invitation_id from group_invitation limit 1);

-- A merged paper points to a live one, of the same group.
update paper set merged_into = (select id from paper p where p.group_id <> paper.group_id limit 1),
    merged_by_way_of = (select id from paper p where p.group_id <> paper.group_id limit 1), merged_at = now()
where id = (select id from paper limit 1);

-- By way of whom a paper was merged leads, paper by paper, to the one it is shown as.
update paper set merged_into = (select id from paper p where p.id <> paper.id order by id limit 1),
    merged_by_way_of = id, merged_at = now()
where id = (select id from paper order by id desc limit 1);

-- Papers that might be one work are of the group that is asked about them.
update paper_pair set group_id = (select id from reading_group g where g.id <> paper_pair.group_id limit 1)
where id = (select id from paper_pair limit 1);

-- Who said that two papers are not the same is known where it was said.
update paper_pair set apart_by = (select id from account limit 1), apart_at = null
where id = (select id from paper_pair limit 1);

-- The papers of a digest are papers of its group.
update digest set group_id = (select id from reading_group g where g.id <> digest.group_id
                              and not exists (select 1 from digest d where d.group_id = g.id) limit 1)
where id = (select digest_id from digest_entry where paper_id is not null limit 1);

-- What a digest says it found, added and knew already is what its entries come to.
update digest set added = added + 1 where id = (select id from digest where state = 'IMPORTED' limit 1);

-- The entries of a draft have brought no papers yet.
update digest_entry set added = true
where digest_id = (select digest_id from digest_entry e join digest d on d.id = e.digest_id where d.state = 'DRAFT' limit 1);

-- The entries of a digest are numbered from 0 on without a gap.
update digest_entry set place = 1000 where ctid = (select ctid from digest_entry limit 1);

-- Every digest has the bytes that it came as.
update digest_source set bytes = '\x00' where digest_id = (select digest_id from digest_source limit 1);

-- A paper goes with one digest at most when that is undone.
update digest_entry set taken_out = true
where paper_id = (select paper_id from digest_entry where paper_id is not null group by paper_id having count(*) > 1 limit 1);

-- A note is on a paper of its own group.
update note set group_id = (select id from reading_group g where g.id <> note.group_id limit 1)
where id = (select id from note limit 1);

-- A reply is in the group of its note.
update reply set group_id = (select id from reading_group g where g.id <> reply.group_id limit 1)
where id = (select id from reply limit 1);

-- Nobody but its author has replied to a private note.
update note set visibility = 'PRIVATE', shared_at = null
where id = (select note_id from reply r join note n on n.id = r.note_id
            where r.author_id <> n.author_id and r.deleted_at is null limit 1);

-- Who is named in a reply is named under its own note.
insert into mention (note_id, reply_id, account_id)
select n.id, r.id, n.author_id from reply r join note n on n.id <> r.note_id join account a on a.id = n.author_id limit 1;

-- Of a private note the group has neither reactions nor earlier words.
insert into text_version (id, note_id, markdown, written_at)
select gen_random_uuid(), id, 'Before', now() from note where visibility = 'GROUP' limit 1; update note set visibility = 'PRIVATE', shared_at = null
where id = (select note_id from text_version where note_id is not null limit 1);

-- A report is in the group of the text that it is about.
insert into report (id, group_id, note_id, reporter_id, reason, made_at)
select gen_random_uuid(), (select g.id from reading_group g where g.id <> n.group_id limit 1), n.id,
       (select id from account limit 1), 'Rude', now()
from note n limit 1;

-- An image is shown in texts of its own group.
insert into image (id, group_id, owner_id, type, bytes, last_used_at)
select gen_random_uuid(), (select g.id from reading_group g where g.id <> n.group_id limit 1), n.author_id, 'image/png', '\x00', now()
from note n limit 1; insert into image_use (image_id, note_id)
select i.id, n.id from image i join note n on n.group_id <> i.group_id limit 1;

-- Each member has one vote on a ballot at most, and only who is enrolled has one.
alter table vote drop constraint one_vote_each; insert into vote select * from vote where sealed_answer is not null limit 1;

-- Votes lie on ballots that are open or closed: there are none before the opening, and those of one without a result are burnt.
update ballot set state = 'CANCELLED', closed_at = now()
where id = (select b.id from vote v join ballot b on b.id = v.ballot_id where b.state = 'OPEN' limit 1);

-- A closed ballot has a result, and no other has.
alter table ballot drop constraint ballot_check4; update ballot set result = null where state = 'CLOSED';

-- A ballot that ended since too few voted asked for more than there were.
update ballot set state = 'INQUORATE', closed_at = now(), shortfall = '{"votes": 3, "voters": 4, "needed": 2}'
where id = (select b.id from ballot b where b.state = 'DRAFT' limit 1);

-- While a ballot is open every vote is its member's; once it is closed every vote is counted, parted from its member.
update ballot set state = 'CLOSED', closed_at = now(), result = '{"votes": 0, "winners": []}'
where id = (select b.id from vote v join ballot b on b.id = v.ballot_id where b.state = 'OPEN' limit 1);

-- Who gave their vote to another has none, and the other gave none away.
update ballot_voter e set delegate_id = (select d.member_id from ballot_voter d
                                         where d.ballot_id = e.ballot_id and d.member_id <> e.member_id limit 1)
where exists (select 1 from vote v join ballot b on b.id = v.ballot_id and b.state = 'OPEN'
              where v.ballot_id = e.ballot_id and v.member_id = e.member_id);

-- Of a closed ballot no more votes are members' than were counted.
delete from counted_vote;

-- A closed ballot has counted as many votes as its result says, abstentions aside, in places from 0 on without a gap.
delete from vote where sealed_pointer is not null; delete from counted_vote;

-- The winners of a ballot are among its papers, and no more than it has seats.
update ballot set result = jsonb_set(result, '{winners}', '["somebody"]')
where id = (select id from ballot where state = 'CLOSED' limit 1);

-- Who approves approves of papers that are on the ballot, among the votes that are counted.
update counted_vote set answer = '{"approve": ["something else"]}';

-- In a season every vote that is counted leaves something or nothing, abstentions aside; without one none does.
update counted_vote set left_over = '1/2';

-- The closed ballots of a season are numbered from 1 on without a gap, and no others.
update ballot set season = 'Autumn', season_place = 2 where id = (select id from ballot where state = 'DRAFT' limit 1);

-- How a ballot stands is kept while it is open, where that was agreed.
insert into interim_result select id, result, 0 from ballot where state = 'CLOSED' limit 1;

-- The papers of an open ballot are held, and those of no other.
update ballot_paper set held_paper_id = null where held_paper_id is not null;

-- A paper that is held by a ballot is of its group.
update ballot set group_id = (select id from reading_group g where g.id <> ballot.group_id limit 1) where state = 'OPEN';

-- The papers of a ballot are numbered from 0 on without a gap, and one that has opened has some.
delete from ballot_paper where ballot_id = (select id from ballot where state = 'CLOSED' limit 1);

-- Nobody is enrolled before a ballot opens.
insert into ballot_voter select b.id, a.id, a.name, 'MEMBER' from ballot b, account a where b.state = 'DRAFT' limit 1;

-- A ballot that opens or closes by itself is waited for by the clock.
update ballot set closes_at = now() + interval '1 day' where id = (select id from ballot where state = 'OPEN' and closes_at is null limit 1);

-- A meeting discusses papers of its own group.
update meeting set group_id = (select id from reading_group g where g.id <> meeting.group_id limit 1)
where id = (select meeting_id from agenda_item limit 1);

-- No two papers have the same place on an agenda.
update agenda_item set place = 0;

-- An assignment is for a paper, and a meeting, of its own group.
update assignment set group_id = (select id from reading_group g where g.id <> assignment.group_id limit 1)
where id = (select id from assignment limit 1);

-- Where an assignment is on its way, it is known since when.
update assignment set state = 'STARTED', started_at = null where id = (select id from assignment limit 1);

-- A proposal is for papers, and meetings, of its own group.
update proposal_work set meeting_id = (select id from meeting m where m.group_id <> proposal_work.group_id limit 1)
where group_id = (select group_id from proposal_work limit 1);

-- A paper of a proposal is for one meeting.
insert into proposal_work (group_id, paper_id, role, meeting_id, count, place)
select w.group_id, w.paper_id, 'cartographer', (select id from meeting m where m.id is distinct from w.meeting_id limit 1), 1, 99
from proposal_work w limit 1;
-- What is left open is for a paper, and a meeting, of its own group.
insert into open_slot (id, group_id, paper_id, role, opened_by, opened_at)
select gen_random_uuid(), g.id, p.id, 'damage', a.id, now()
from account a, paper p join reading_group g on g.id <> p.group_id limit 1;

-- Nobody has what is left open.
insert into open_slot (id, group_id, paper_id, role, meeting_id, opened_by, opened_at)
select gen_random_uuid(), group_id, paper_id, role, meeting_id, account_id, now() from assignment w
where removed_at is null and state <> 'DECLINED'
  and not exists (
    select from open_slot s where s.paper_id = w.paper_id and lower(s.role) = lower(w.role) and s.closed_at is null) limit 1;

-- Who offers an assignment has it still to do.
insert into swap_offer (id, assignment_id, offered_by, offered_at)
select gen_random_uuid(), w.id, a.id, now() from assignment w join account a on a.id <> w.account_id
where not exists (select from swap_offer o where o.assignment_id = w.id) limit 1;

-- What brings digests by itself is a feed or a mailbox, of the same group.
insert into intake (id, group_id, kind, name, keeper, next_at)
select gen_random_uuid(), g.id, 'FEED', 'A feed', a.id, now() from reading_group g, account a limit 1;

-- It brings digests into its own group.
insert into intake (id, group_id, kind, name, keeper, next_at, last_digest)
select gen_random_uuid(), g.id, 'FEED', 'A feed', a.id, now(), d.id
from reading_group g, account a, digest d where d.group_id <> g.id limit 1;

-- The password of a mailbox is sealed.
with made as (insert into intake (id, group_id, kind, name, keeper, next_at)
              select gen_random_uuid(), g.id, 'MAILBOX', 'A mailbox', a.id, now() from reading_group g, account a
              where not exists (select 1 from mailbox m where m.group_id = g.id) limit 1
              returning id, group_id)
insert into mailbox (intake_id, group_id, host, port, security, username, password, folder, address, token, since)
select id, group_id, 'localhost', 993, 'TLS', 'somebody', 'in the clear', 'INBOX', 'a@example.org', 'token', now() from made;

-- A PDF that is kept has all its pieces, in order and of the right size.
insert into paper_file (id, paper_id, address, size, sha256, begun_at, begun_by, kept_at)
select gen_random_uuid(), p.id, 'https://example.org', 5, '\x00', now(), a.id, now() from paper p, account a
where not exists (select 1 from paper_file f where f.paper_id = p.id) limit 1;

-- A PDF that is kept is what was fetched, byte by byte (looked at up to 100 MB).
with made as (insert into paper_file (id, paper_id, address, size, sha256, begun_at, begun_by, kept_at)
              select gen_random_uuid(), p.id, 'https://example.org', 1, sha256('\x01'), now(), a.id, now()
              from paper p, account a where not exists (select 1 from paper_file f where f.paper_id = p.id) limit 1
              returning id)
insert into paper_file_piece select id, 0, '\x02' from made;

-- The pages of a PDF are numbered from 1 without gaps, and there are some only where its text was read.
with made as (insert into paper_file (id, paper_id, address, size, begun_at, begun_by)
              select gen_random_uuid(), p.id, 'https://example.org', 0, now(), a.id
              from paper p, account a limit 1 returning id)
insert into paper_file_page select id, 2, 'A page' from made;

-- A place in triage is at a paper of that group.
insert into triage_place (account_id, group_id, queue, paper_id, position, size, changed_at)
select a.id, g.id, 'damaged', p.id, 0, 1, now() from account a, reading_group g, paper p where p.group_id <> g.id limit 1;

-- Every letter has somebody to go to.
insert into letter (id, recipient, subject, greeting, paragraphs, reason, written_at)
values (gen_random_uuid(), 'nobody', 'A letter', '', '{}', '', now());

-- The audit log tells of deeds in words of the program, numbers and ids only.
insert into deed (id, kind, details, way, done_at) values (gen_random_uuid(), 'signed-in', '{"as": "Ada Lovelace"}', 'server', now());

-- Every constraint and every index of the database holds.
alter table letter add constraint letter_odd check (subject <> '') not valid;

-- Every step by which the schema has grown has succeeded.
update flyway_schema_history set success = false where version = '001';

-- A shared page is in the group of its paper.
insert into shared_page select p.id, g.id, 1, '', '\x0000', 1, now(), a.id from paper p, reading_group g, account a
where p.group_id <> g.id and not exists (select from shared_page s where s.paper_id = p.id) limit 1;

-- A shared page has every update that its state does not have yet, and no other.
insert into shared_page select p.id, p.group_id, 2, '', '\x0000', 1, now(), a.id from paper p, account a
where not exists (select from shared_page s where s.paper_id = p.id) limit 1;

-- A shared page is as its last sitting left it.
insert into shared_page select p.id, p.group_id, 1, '', '\x0000', 1, now(), a.id from paper p, account a
where not exists (select from shared_page s where s.paper_id = p.id) limit 1;
