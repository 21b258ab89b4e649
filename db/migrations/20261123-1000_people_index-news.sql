-- What is new in people.name_index since a reader looked last, in the gap-safe order of the change feed: an index in memory
-- follows it. Existing rows come first, under transaction 0.
alter table people.name_index add column n bigint generated always as identity;
alter table people.name_index add column xid bigint not null default 0;
comment on column people.name_index.n is 'Number of the row, never used again: its id in an index in memory';
comment on column people.name_index.xid is 'Transaction that wrote the row; (xid, n) is read as in platform.event';
create unique index name_index_news_idx on people.name_index (xid, n);

create table people.name_index_gone (
  n bigint primary key,
  xid bigint not null default 0
);
comment on table people.name_index_gone is 'Rows that were taken out of people.name_index, by number: an index in memory takes them out, too';
create unique index name_index_gone_news_idx on people.name_index_gone (xid, n);

-- By trigger, not by default: a restored row belongs to the transaction that restores it, for numbers belong to a cluster.
create function people.stamp_transaction() returns trigger language plpgsql as
  $$ begin new.xid := pg_current_xact_id()::text::bigint; return new; end $$;
create trigger name_index_stamp before insert on people.name_index for each row execute function people.stamp_transaction();
create trigger name_index_gone_stamp before insert on people.name_index_gone for each row execute function people.stamp_transaction();
create function people.note_gone() returns trigger language plpgsql as
  $$ begin insert into people.name_index_gone (n) values (old.n) on conflict do nothing; return old; end $$;
create trigger name_index_gone after delete on people.name_index for each row execute function people.note_gone();
-- Keys are taken out and put in anew, never changed in place: a reader would not hear of it.
revoke update on people.name_index from kentongan_worker;

alter table people.name_index_gone enable row level security;
alter table people.name_index_gone force row level security;
create policy name_index_gone_worker on people.name_index_gone to kentongan_worker using (true) with check (true);
grant select, insert on people.name_index_gone to kentongan_worker;
