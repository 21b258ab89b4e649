-- Rings: neighbourhoods of phones, houses, companies and wordings judged as a whole; what waits to be looked at; what verdicts taught.
alter table early_warning.alert drop constraint alert_kind_known;
alter table early_warning.alert add constraint alert_kind_known check (kind in
  ('refused-elsewhere', 'shared-identifier', 'report-meets-application', 'recruiter-without-licence', 'same-answers', 'village-surge', 'ring', 'hoax-suspected'));
alter table early_warning.alert drop constraint alert_state_known;
alter table early_warning.alert add constraint alert_state_known check (state in ('waiting', 'new', 'judged', 'in-case', 'snoozed', 'joined'));
alter table early_warning.alert
  add column joined_into uuid constraint alert_joined_into_fk references early_warning.alert,
  add column would_lower text[] not null default '{}',
  add column snoozed_by uuid,
  add column snooze_reason text,
  add column inclusion real constraint alert_inclusion_share check (inclusion > 0 and inclusion <= 1),
  add constraint alert_joined_whole check ((state = 'joined') = (joined_into is not null));
comment on column early_warning.alert.joined_into is 'The alert of the same matter that goes on; this one is read with it';
comment on column early_warning.alert.inclusion is 'Chance with which the lot had to choose it, for alerts drawn by lot; officers are not told, auditors are';
comment on column early_warning.alert.snooze_reason is 'Why it sleeps; who put it to sleep stands beside it';
grant update (snoozed_by, snooze_reason) on early_warning.alert to kentongan_app;
alter table early_warning.evidence add column ended_in_version int;
comment on column early_warning.evidence.ended_in_version is 'From this version on it no longer counts; it is kept, because somebody may have acted on it';

create table early_warning.ring (
  id uuid constraint ring_pk primary key,
  agency_id uuid not null,
  office_id uuid not null,
  territory text,
  classification int not null default 2,
  first_on date not null,
  last_on date not null,
  millibits int not null,
  best_millibits int not null,
  best_on date not null,
  may_alert boolean not null,
  alert_id uuid constraint ring_alert_fk references early_warning.alert,
  picture jsonb not null
);
comment on table early_warning.ring is 'A neighbourhood that was judged, alerted or not: its id goes on through changed phones; the strengths teach the threshold of the office';
comment on column early_warning.ring.picture is 'Members, things and ties as last judged: ids and kinds, no names and no values';
create index ring_office_idx on early_warning.ring (office_id, best_on);
create index ring_alert_idx on early_warning.ring (alert_id) where alert_id is not null;

create table early_warning.ring_part (
  part text not null,
  ring_id uuid not null constraint ring_part_ring_fk references early_warning.ring,
  weight real not null,
  constraint ring_part_pk primary key (part, ring_id)
);
comment on table early_warning.ring_part is 'What a ring was made of so far (things, wordings, applications, reports), to know it again when its phone has changed';
create index ring_part_ring_idx on early_warning.ring_part (ring_id);

create table early_warning.touched (
  source_kind text not null constraint touched_source_known check (source_kind in ('application', 'report')),
  source_id uuid not null,
  at timestamptz not null,
  constraint touched_pk primary key (source_kind, source_id)
);
comment on table early_warning.touched is 'Applications and reports whose neighbourhood waits to be judged: once each, however often they were touched';

create table early_warning.looked (
  seed text constraint looked_pk primary key,
  since timestamptz not null,
  looks int not null,
  again_at timestamptz
);
comment on table early_warning.looked is 'How often a neighbourhood was judged lately; a busy one waits until again_at, so that an import does not judge one house for every row';
create index looked_again_idx on early_warning.looked (again_at) where again_at is not null;

create table early_warning.usual (
  office_id uuid constraint usual_pk primary key,
  counted_at timestamptz not null,
  tallies jsonb not null
);
comment on table early_warning.usual is 'What is ordinary at an office, counted every night: shares of answers and papers, how many unrelated people share an identifier. Counts only';

create table early_warning.teller (
  teller text constraint teller_pk primary key,
  confirmed int not null default 0,
  dismissed int not null default 0
);
comment on table early_warning.teller is 'What came of earlier reports of one teller, by a hash of a hash: nobody can be named from it';

create table early_warning.source_verdict (
  source_kind text not null,
  source_id uuid not null,
  confirmed boolean not null,
  alert_id uuid not null constraint source_verdict_alert_fk references early_warning.alert,
  at timestamptz not null,
  constraint source_verdict_pk primary key (source_kind, source_id)
);
comment on table early_warning.source_verdict is 'What the last verdict said about the applications and reports of a ring: it speaks when they are judged again';

create table early_warning.held_report (
  report_id uuid constraint held_report_pk primary key,
  alert_id uuid not null constraint held_report_alert_fk references early_warning.alert,
  since date not null
);
comment on table early_warning.held_report is 'Reports of a burst of new tellers against one target: they weigh nothing until one of them is verified, which takes them out of here';
create index held_report_alert_idx on early_warning.held_report (alert_id);

create table early_warning.draw (
  office_id uuid not null,
  week date not null,
  candidates int not null,
  alert_id uuid constraint draw_alert_fk references early_warning.alert,
  inclusion real,
  agency_id uuid not null,
  drawn_at timestamptz not null,
  constraint draw_pk primary key (office_id, week)
);
comment on table early_warning.draw is 'The weekly lot among middling rings: the only unbiased look at what is missed. For auditors; officers see an alert like any other';

do $$ declare t text; begin
  foreach t in array array['ring', 'ring_part', 'touched', 'looked', 'usual', 'teller', 'source_verdict', 'held_report', 'draw'] loop
    execute format('alter table early_warning.%I enable row level security', t);
    execute format('alter table early_warning.%I force row level security', t);
    execute format('create policy %I on early_warning.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
    execute format('grant select, insert, update on early_warning.%I to kentongan_worker', t);
  end loop; end $$;
grant delete on early_warning.touched, early_warning.looked, early_warning.held_report to kentongan_worker;
grant select on early_warning.ring to kentongan_app;
create policy ring_reach on early_warning.ring for select to kentongan_app
  using (access.reaches(agency_id, office_id, territory, classification)
         or exists (select 1 from early_warning.alert a where a.id = alert_id));
grant select on early_warning.draw to kentongan_app;
create policy draw_audited on early_warning.draw for select to kentongan_app using (platform.setting_text('kentongan.persona_role') = 'AUDITOR');
