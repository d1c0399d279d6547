-- The audit log tells of deeds in words of the program, numbers and ids only.
select d.id::text from deed d cross join jsonb_each_text(d.details) as it (word, value)
where d.kind !~ '^[a-z][a-z-]*$' or it.word !~ '^[A-Za-z][A-Za-z -]{0,40}$' or it.value !~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$';
