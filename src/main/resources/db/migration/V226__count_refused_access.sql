-- What else is refused is counted as refused sign-ins are, by its kind.
alter table refused_sign_in add column kind text not null default 'sign-in-refused' check (length(kind) <= 40);
alter table refused_sign_in alter column kind drop default;
alter table refused_sign_in drop constraint refused_sign_in_pkey;
alter table refused_sign_in add primary key (account_id, kind, network, means);
