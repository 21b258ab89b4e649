-- Alerts with their evidence, verdicts and weekly budget.
create schema early_warning;
grant usage on schema early_warning to kentongan_app, kentongan_worker;

create table early_warning.alert (
  id uuid primary key,
  number text not null constraint alert_number_uniq unique,
  kind text not null constraint alert_kind_known check (kind in ('refused-elsewhere', 'shared-identifier', 'report-meets-application', 'recruiter-without-licence', 'same-answers')),
  -- What makes it one alert and not two: the kind and the ids it connects.
  key text not null,
  version int not null default 1,
  level text not null constraint alert_level_known check (level in ('look', 'act')),
  millibits int not null,
  state text not null constraint alert_state_known check (state in ('waiting', 'new', 'judged', 'in-case', 'snoozed')),
  unknowns text[] not null,
  departs_on date,
  agency_id uuid not null,
  office_id uuid not null,
  territory text,
  classification int not null default 2,
  raised_at timestamptz not null,
  shown_at timestamptz,
  changed_at timestamptz not null,
  case_id uuid,
  snoozed_until date,
  constraint alert_key_uniq unique (kind, key, office_id)
);
comment on table early_warning.alert is 'A warning for an office: a connection worth a look, never a judgement of a person';
create index alert_queue_idx on early_warning.alert (office_id, state, millibits desc);

create table early_warning.evidence (
  id uuid primary key,
  alert_id uuid not null references early_warning.alert,
  key text not null,
  evidence_group text not null,
  kind text not null,
  sentence text not null,
  millibits int not null,
  counted_millibits int not null,
  source_kind text not null,
  source_id uuid,
  mention_id uuid,
  observed_at timestamptz not null,
  added_in_version int not null,
  constraint evidence_key_uniq unique (alert_id, key)
);
comment on table early_warning.evidence is 'Why an alert stands: one sentence a row, its weight in thousandths of a bit, and where it comes from. No names';

create table early_warning.alert_mention (
  alert_id uuid not null references early_warning.alert,
  mention_id uuid not null,
  person_id uuid not null,
  constraint alert_mention_pk primary key (alert_id, mention_id)
);
comment on table early_warning.alert_mention is 'Who an alert is about: "linked to", never "member of"';
create index alert_mention_person_idx on early_warning.alert_mention (person_id);

create table early_warning.verdict (
  id uuid primary key,
  alert_id uuid not null references early_warning.alert,
  verdict text not null constraint verdict_known check (verdict in ('confirmed', 'help-given', 'lawful', 'hoax', 'cannot-verify')),
  reason text not null,
  alert_version int not null,
  millibits int not null,
  judged_by uuid not null,
  judged_at timestamptz not null
);
comment on table early_warning.verdict is 'What came of an alert, kept for learning; a later verdict does not erase an earlier one';
create index verdict_alert_idx on early_warning.verdict (alert_id, judged_at desc);

grant select, insert, update on all tables in schema early_warning to kentongan_worker;
-- Officers judge and put to sleep; what an alert says and why is written by the detectors alone.
grant select on all tables in schema early_warning to kentongan_app;
grant update (state, shown_at, changed_at, snoozed_until, case_id) on early_warning.alert to kentongan_app;
grant insert on early_warning.verdict to kentongan_app;

do $$ declare t text; begin
  foreach t in array array['alert', 'evidence', 'alert_mention', 'verdict'] loop
    execute format('alter table early_warning.%I enable row level security', t);
    execute format('alter table early_warning.%I force row level security', t);
    execute format('create policy %I on early_warning.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
  end loop; end $$;
create policy alert_reach on early_warning.alert to kentongan_app
  using (access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('alert', id))
  with check (access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('alert', id));
create policy evidence_reach on early_warning.evidence to kentongan_app using (exists (select 1 from early_warning.alert a where a.id = alert_id));
create policy alert_mention_reach on early_warning.alert_mention to kentongan_app using (exists (select 1 from early_warning.alert a where a.id = alert_id));
create policy verdict_reach on early_warning.verdict to kentongan_app using (exists (select 1 from early_warning.alert a where a.id = alert_id))
  with check (exists (select 1 from early_warning.alert a where a.id = alert_id) and judged_by = access.my_account());
