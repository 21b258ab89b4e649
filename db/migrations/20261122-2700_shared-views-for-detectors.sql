-- What the detectors of early-warning read in lower modules: no names, no values, no reporters. For the worker alone.
create view people.shared_showing with (security_invoker = true) as
  select t.id as thing_id, t.kind, i.mention_id, m.source_kind, m.source_id, m.role, m.seen_on
    from people.thing t
    join people.mention_identifier i on i.kind = t.kind and i.blind = t.blind
    join people.mention m on m.id = i.mention_id;
comment on view people.shared_showing is 'Which mention shows which phone, house, company, account …; ids and kinds, never values. For detectors';

create view people.shared_hub with (security_invoker = true) as
  select t.id as thing_id, h.origin, h.reason from people.thing t
    join people.hub h on h.kind = t.kind and h.blind = t.blind
   where h.ended_at is null;
comment on view people.shared_hub is 'Things that connect nobody, with the reason; one row for each who says so. For detectors';

create view people.shared_house with (security_invoker = true) as
  select mention_id, min(blind) filter (where kind = 'kk') as card, min(blind) filter (where kind = 'address') as house
    from people.mention_identifier where kind in ('kk', 'address') and blind is not null group by mention_id;
comment on view people.shared_house is 'Family card and house of a mention as keyed hashes: equal means one household. For detectors';

create view passports.shared_mark with (security_invoker = true) as
  select distinct on (application_id, code) application_id, code, state from passports.mark order by application_id, code, n desc;
comment on view passports.shared_mark is 'What officers last said of each indicator of an application, without the fact. For detectors';

create view passports.shared_wording with (security_invoker = true) as
  select application_id, question, phrase, at from passports.answer where phrase is not null;
comment on view passports.shared_wording is 'Keyed hashes of free-text answers: equal means equal wording. For detectors';

create view reports.shared_teller with (security_invoker = true) as
  select v.report_id, md5(v.reporter_index) as teller,
         (select min(r.received_at) from reports.vault o join reports.report r on r.id = o.report_id where o.reporter_index = v.reporter_index) as first_told_at
    from reports.vault v;
comment on view reports.shared_teller is 'Which reports come from one teller and since when, never who it is; anonymous reports are not in it. For detectors';

create view placements.shared_placement with (security_invoker = true) as
  select id, mention_id, recruiter_id, country, state, state_since, recorded_at, agency_id, office_id, territory from placements.placement;
comment on view placements.shared_placement is 'Placements without the worker''s details. For detectors';

grant select on people.shared_showing, people.shared_hub, people.shared_house, passports.shared_mark, passports.shared_wording,
  reports.shared_teller, placements.shared_placement to kentongan_worker;
