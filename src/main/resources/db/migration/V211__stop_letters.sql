-- Where whoever reads a letter says that no more of its kind are wanted; forgotten like the rest once it has left.
alter table letter
    add column stop_address text,
    add check (stop_address is null or (sent_at is null and not failed));
