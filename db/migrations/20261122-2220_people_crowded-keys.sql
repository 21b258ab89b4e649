-- Keys that so many mentions carry that looking at all of them costs more than it finds.
create table people.crowded_key (
  key int primary key,
  mentions int not null
);
comment on table people.crowded_key is 'Keys of people.name_index that very many mentions carry, counted from a sample every few hours: they rank candidates but bring none. Derived';
alter table people.crowded_key enable row level security;
alter table people.crowded_key force row level security;
create policy crowded_key_worker on people.crowded_key to kentongan_worker using (true) with check (true);
grant select, insert, delete on people.crowded_key to kentongan_worker;
