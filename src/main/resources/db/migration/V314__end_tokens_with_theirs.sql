-- The token that a token was made with, null for a password's: whoever revokes one revokes all that came of it.
alter table access_token add column made_with uuid references access_token on delete cascade;
create index access_token_made_with on access_token (made_with);
