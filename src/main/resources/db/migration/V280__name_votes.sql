-- What is agreed about a ballot before it opens: whether the group is told after the close who voted what.
alter table ballot add named boolean not null default false;
