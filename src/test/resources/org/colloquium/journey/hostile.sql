-- Hostile texts in every column that people, digests, mails and files fill with words. The function `hostile` gives a
-- text that differs from row to row and, where there is room, holds all of them.
update account set name = hostile(id, 200) where id in (select account_id from membership where group_id = :group);
update reading_group set name = hostile(id, 120) where id = :group;
update access_token set name = hostile(id, 100) where account_id in (select account_id from membership where group_id = :group);
update signed_in_session set device = hostile(account_id, 100), network = hostile(account_id, 100) where account_id in (select account_id from membership where group_id = :group);
update paper set title = hostile(id, 300), title_text = hostile(id, 300), abstract = hostile(id, 10000), abstract_text = hostile(id, 10000), authors = array [hostile(id, 100), hostile(group_id, 100)], venue = hostile(id, 100), comment = hostile(id, 100) where group_id = :group;
update paper_state set remark = hostile(account_id, 300) where paper_id in (select id from paper where group_id = :group);
update paper_pair set why = hostile(gen_random_uuid(), 300) where exists (select from paper where paper.group_id = :group);
update digest set file_name = hostile(id, 200), warnings = jsonb_build_array(hostile(id, 200)) where group_id = :group;
update digest_entry set title = hostile(gen_random_uuid(), 300), abstract = hostile(gen_random_uuid(), 10000), authors = array [hostile(gen_random_uuid(), 100)], venue = hostile(gen_random_uuid(), 100), comment = hostile(gen_random_uuid(), 100), why = hostile(gen_random_uuid(), 100) where digest_id in (select id from digest where group_id = :group);
update note set markdown = hostile(id, 10000), quote = hostile(id, 300), prefix = hostile(id, 30), suffix = hostile(id, 30), tags = array [hostile(id, 100)] where group_id = :group and target is not null;
update note set markdown = hostile(id, 10000) where group_id = :group and target is null;
update reply set markdown = hostile(id, 10000) where group_id = :group;
update ballot set title = hostile(id, 200) where group_id = :group;
update ballot_paper set title = hostile(paper_id, 200) where ballot_id in (select id from ballot where group_id = :group);
update ballot_voter set name = hostile(gen_random_uuid(), 200) where ballot_id in (select id from ballot where group_id = :group);
update meeting set title = hostile(id, 200), place = hostile(id, 500) where group_id = :group;
update assignment set role = hostile(id, 36) || ' ' || left(id::text, 3) where group_id = :group;
update paper_file set name = hostile(id, 255) where paper_id in (select id from paper where group_id = :group);
insert into meaning_name (group_id, meaning, name) select :group, meaning, hostile(gen_random_uuid(), 30) from unnest(array ['CLAIM', 'DOUBT', 'METHOD', 'QUESTION']) as meaning;
insert into saved_search (id, group_id, account_id, name, query, shared, made_at) select gen_random_uuid(), :group, account_id, hostile(account_id, 80), hostile(account_id, 900), true, now() from membership where group_id = :group;
