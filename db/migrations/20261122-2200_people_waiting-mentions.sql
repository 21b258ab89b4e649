-- Mentions that nobody has compared yet. The worker takes several at once, and a single report before the rows of an import.
create function people.turn_in_transaction() returns int language sql volatile as
  $$ select set_config('people.turn', (coalesce(platform.setting_text('people.turn'), '0')::int + 1)::text, true)::int $$;
comment on function people.turn_in_transaction() is 'Counts up within one transaction: 1 for the first mention of a request, 500 for the 500th row of an import';

create table people.waiting_mention (
  mention_id uuid primary key references people.mention,
  n bigint generated always as identity,
  turn int not null default people.turn_in_transaction()
);
comment on table people.waiting_mention is 'Mentions that were recorded and not yet compared with the others; emptied within seconds';
comment on column people.waiting_mention.turn is 'Place in its own transaction: low turns are taken first, so that a report does not wait for an import';
create index waiting_mention_turn_idx on people.waiting_mention (turn, n desc);
create index waiting_mention_oldest_idx on people.waiting_mention (n);

alter table people.waiting_mention enable row level security;
alter table people.waiting_mention force row level security;
create policy waiting_mention_record on people.waiting_mention for insert to kentongan_app with check (true);
create policy waiting_mention_worker on people.waiting_mention to kentongan_worker using (true) with check (true);
grant insert on people.waiting_mention to kentongan_app;
grant select, insert, update, delete on people.waiting_mention to kentongan_worker;

-- What was announced before this migration and has not been delivered yet waits, too.
insert into people.waiting_mention (mention_id)
select m.id from people.mention m
 where exists (select 1 from platform.event e
                where e.type = 'person.mentioned' and e.subject_kind = 'mention' and e.subject_id = m.id::text
                  and (e.dispatched_at is null
                       or exists (select 1 from platform.delivery d where d.event_id = e.id and d.handler = 'people/link-mention' and d.done_at is null)))
 order by m.n;
