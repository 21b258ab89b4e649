-- Phones, houses, companies, accounts, handles, plates and e-mail addresses as entities of their own, with validity in time.
alter table people.mention_identifier drop constraint mention_identifier_kind_known;
alter table people.mention_identifier add constraint mention_identifier_kind_known
  check (kind in ('nik', 'kk', 'phone', 'passport', 'account', 'handle', 'plate', 'email', 'address', 'company'));

create table people.thing (
  id uuid primary key,
  kind text not null constraint thing_kind_known check (kind in ('phone', 'account', 'handle', 'plate', 'email', 'address', 'company')),
  blind text not null,
  constraint thing_uniq unique (kind, blind)
);
comment on table people.thing is 'A phone, house, company, account, handle, plate or e-mail address: made by rule from equal identifiers, without judgement';
comment on column people.thing.blind is 'Keyed hash of the normalised value, as in people.mention_identifier; the value stands sealed beside each use only';

create table people.thing_period (
  thing_id uuid not null references people.thing,
  first_seen_on date not null,
  last_seen_on date not null,
  constraint thing_period_pk primary key (thing_id, first_seen_on),
  constraint thing_period_ordered check (first_seen_on <= last_seen_on)
);
comment on table people.thing_period is 'When a thing was seen without a long silence; after one a phone may have another owner. Days of all sources, so never shown: screens count from what the reader may see';

alter table people.thing enable row level security;
alter table people.thing force row level security;
create policy thing_reach on people.thing for select to kentongan_app
  using (exists (select 1 from people.mention_identifier i where i.kind = thing.kind and i.blind = thing.blind));
create policy thing_worker on people.thing to kentongan_worker using (true) with check (true);
alter table people.thing_period enable row level security;
alter table people.thing_period force row level security;
create policy thing_period_reach on people.thing_period for select to kentongan_app
  using (exists (select 1 from people.thing t where t.id = thing_id));
create policy thing_period_worker on people.thing_period to kentongan_worker using (true) with check (true);
grant select on people.thing, people.thing_period to kentongan_app;
grant select, insert on people.thing to kentongan_worker;
grant select, insert, delete on people.thing_period to kentongan_worker;

-- What is known already. A silence of more than 180 days cuts a phone's days; the rule is in modules/people/validity.ts.
insert into people.thing (id, kind, blind)
select gen_random_uuid(), kind, blind from people.mention_identifier
 where blind is not null and kind in ('phone', 'account', 'handle', 'plate', 'email', 'address')
 group by kind, blind;
insert into people.thing_period (thing_id, first_seen_on, last_seen_on)
select thing_id, min(seen_on), max(seen_on)
  from (select thing_id, seen_on, count(*) filter (where starts) over (partition by thing_id order by seen_on) as turn
          from (select t.id as thing_id, m.seen_on,
                       t.kind = 'phone' and m.seen_on - lag(m.seen_on) over (partition by t.id order by m.seen_on) > 180 as starts
                  from people.thing t
                  join people.mention_identifier i on i.kind = t.kind and i.blind = t.blind
                  join people.mention m on m.id = i.mention_id) seen) cut
 group by thing_id, turn;
