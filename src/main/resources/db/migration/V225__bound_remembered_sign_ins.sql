-- When somebody asked to stay signed in, which using it does not renew. What is there already counts from now.
alter table remembered_sign_in add column made_at timestamptz not null default now();
