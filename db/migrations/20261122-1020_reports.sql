-- Reports: what people saw, the reporter's sealed identity, triage, clocks, files with their chain of custody.
create schema reports;
grant usage on schema reports to kentongan_app, kentongan_worker;

create table reports.report (
  id uuid primary key,
  agency_id uuid not null references access.agency,
  office_id uuid not null references access.office,
  territory text,
  classification int not null constraint report_classification_known check (classification between 0 and 3),
  identity_level text not null constraint report_identity_level_known check (identity_level in ('anonymous', 'confidential', 'named')),
  secrecy_requested boolean not null,
  secrecy_notice text not null,
  secrecy_notice_at timestamptz not null,
  channel text not null,
  topic text not null,
  knowledge text not null,
  sealed_story bytea not null,
  happened_on date,
  departs_on date,
  people_count int constraint report_people_count_sane check (people_count between 1 and 5000),
  destination text,
  held_or_threatened boolean not null,
  leaving_soon boolean not null,
  immediate_danger boolean not null generated always as (held_or_threatened or leaving_soon) stored,
  bypass_village boolean not null,
  state text not null constraint report_state_known check (state in ('diterima', 'dinilai', 'ditindaklanjuti', 'dirujuk', 'selesai')),
  source_grade text constraint report_source_grade_known check (source_grade in ('A', 'B', 'C', 'D', 'E', 'F')),
  information_grade int constraint report_information_grade_known check (information_grade between 1 and 6),
  severity text constraint report_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
  verdict text constraint report_verdict_known check (verdict in ('verified', 'contradicted', 'unverified')),
  sealed_judgement bytea,
  outcome text,
  held_by_kind text,
  held_by_id uuid,
  received_at timestamptz not null,
  last_action_at timestamptz not null,
  closed_at timestamptz,
  constraint report_closed_is_judged check (state <> 'selesai' or verdict is not null),
  constraint report_holder_whole check (num_nulls(held_by_kind, held_by_id) in (0, 2))
);
comment on table reports.report is 'One report as it was told. No reporter here: see vault. Retention: unsubstantiated tip 12 months after the last action, then an irreversible pseudonym; tied to a case as the case (dossier: data-protection §6.6)';
comment on column reports.report.sealed_story is 'What, where, when in the teller''s words: JSON, encrypted as narrative, bound to the row id';
comment on column reports.report.sealed_judgement is 'Reasons of the assessment and the verdict: JSON, encrypted as narrative, bound to the row id';
comment on column reports.report.bypass_village is 'No account of village government and no office inside that village sees it, not even its own report';
comment on column reports.report.received_at is 'Anonymous and confidential reports: the full minute only';
comment on column reports.report.held_by_kind is 'A higher module that works on it: alert or case';
create index report_queue_idx on reports.report (office_id, state, received_at desc);
create index report_territory_idx on reports.report (territory text_pattern_ops, received_at desc);
create index report_received_idx on reports.report (received_at desc, id desc);

create table reports.submission (
  report_id uuid primary key,
  content text not null,
  answer_due_at timestamptz not null
);
comment on table reports.submission is 'Keyed hash of what was sent, so that a report sent twice is one report and gets one answer; readable only by who sends the same again';

create table reports.vault (
  report_id uuid primary key references reports.report,
  reporter_index text not null,
  sealed_identity bytea not null
);
comment on table reports.vault is 'Who reported. Opens only for a granted, unexpired request of the same officer, or stays closed. Retention: as the case, earlier on request (dossier: data-protection §6.6)';
comment on column reports.vault.reporter_index is 'Keyed hash of the reporting account: shows people their own reports without storing the account';
comment on column reports.vault.sealed_identity is 'Account, or name, phone, address and relation of the teller: JSON, encrypted with the vault key, bound to the report';
create index vault_reporter_idx on reports.vault (reporter_index);

create table reports.receipt (
  report_id uuid primary key references reports.report,
  prefix_index text not null,
  code_hash text not null
);
comment on table reports.receipt is 'Receipt codes as slow hash (argon2id over a keyed hash); the code itself is never stored';
comment on column reports.receipt.prefix_index is 'Keyed hash of the first five digits: one of 100,000 groups, tells neither code nor person';
create index receipt_prefix_idx on reports.receipt (prefix_index);

create table reports.code_attempt (
  subject text not null,
  at timestamptz not null
);
comment on table reports.code_attempt is 'Wrong receipt codes by keyed hash of the carrier''s address and of the group of codes; kept an hour, never with a report';
create index code_attempt_idx on reports.code_attempt (subject, at);

create table reports.spent_ticket (
  ticket_sha256 bytea primary key,
  day date not null
);
comment on table reports.spent_ticket is 'Tickets for anonymous reports that were used; who took one is written nowhere. Kept three days';

create table reports.named (
  id uuid primary key,
  report_id uuid not null references reports.report,
  n int not null,
  role text not null constraint named_role_known check (role in ('subject', 'recruiter', 'company', 'companion', 'witness', 'other')),
  origin text not null constraint named_origin_known check (origin in ('reporter', 'officer')),
  sealed_words bytea not null,
  mention_id uuid,
  faults text[] not null default '{}',
  recorded_at timestamptz,
  constraint named_place_uniq unique (report_id, n)
);
comment on table reports.named is 'Persons, companies and phones that a report names, as typed. Evidence; the mention in people is made from it by the worker';
comment on column reports.named.sealed_words is 'Name, phones, note: JSON, encrypted as identifier, bound to the row id';
create index named_mention_idx on reports.named (mention_id);

create table reports.clock (
  id uuid primary key,
  report_id uuid not null references reports.report,
  code text not null,
  during text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  met_at timestamptz,
  escalations int not null default 0,
  next_escalation_at timestamptz not null,
  source text not null
);
comment on table reports.clock is 'Deadlines with the rule they came from; the open one has no met_at';
create unique index clock_open_uniq on reports.clock (report_id) where met_at is null;
create index clock_due_idx on reports.clock (next_escalation_at) where met_at is null;

create table reports.step (
  id uuid primary key,
  report_id uuid not null references reports.report,
  n bigint generated always as identity,
  at timestamptz not null,
  act text not null,
  from_state text,
  to_state text not null,
  account_id uuid,
  outcome text,
  sealed_note bytea
);
comment on table reports.step is 'History of a report. The first step names nobody';
comment on column reports.step.sealed_note is 'Encrypted as narrative, bound to the row id';
create index step_report_idx on reports.step (report_id, n);

create table reports.link (
  id uuid primary key,
  report_id uuid not null references reports.report,
  main_id uuid not null references reports.report,
  sealed_reason bytea not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  constraint link_not_itself check (report_id <> main_id)
);
comment on table reports.link is 'This report tells the same as the main one; a link is ended, never removed, and no report is deleted';
create unique index link_open_uniq on reports.link (report_id) where ended_at is null;
create index link_main_idx on reports.link (main_id) where ended_at is null;

create table reports.attachment (
  id uuid primary key,
  report_id uuid not null references reports.report,
  kind text not null constraint attachment_kind_known check (kind in ('photo', 'voice')),
  media_type text not null,
  bytes int not null,
  original_sha256 text not null,
  reading_sha256 text,
  reading_type text,
  received_at timestamptz not null
);
comment on table reports.attachment is 'Photos and voice notes: the sealed original by its hash, and a copy for reading without place, device or author. Null reading copy: none could be made, custodians only';
create index attachment_report_idx on reports.attachment (report_id);
create index attachment_received_idx on reports.attachment (received_at desc, id);

create table reports.custody (
  id uuid primary key,
  attachment_id uuid not null references reports.attachment,
  n bigint generated always as identity,
  at timestamptz not null,
  act text not null constraint custody_act_known check (act in ('received', 'copy-made', 'no-copy-possible', 'copy-read', 'original-opened')),
  account_id uuid,
  purpose text
);
comment on table reports.custody is 'Chain of custody: everything that ever happened to a file. Insert only. Receiving names nobody';
create index custody_attachment_idx on reports.custody (attachment_id, n);

create table reports.identity_request (
  id uuid primary key,
  report_id uuid not null references reports.report,
  agency_id uuid not null,
  office_id uuid not null,
  territory text,
  classification int not null,
  identity_level text not null,
  secrecy_requested boolean not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  purpose text not null,
  state text not null constraint identity_request_state_known check (state in ('asked', 'granted', 'refused', 'ended')),
  decided_by uuid,
  decided_at timestamptz,
  decision_note text,
  expires_at timestamptz,
  shown int not null default 0,
  last_shown_at timestamptz,
  constraint identity_request_two_people check (decided_by <> requested_by),
  constraint identity_request_decided check ((state = 'asked') = (decided_by is null)),
  constraint identity_request_expires check ((state = 'granted') <= (expires_at is not null))
);
comment on table reports.identity_request is 'Asking for a reporter''s identity, with reason; a custodian grants it for a time or refuses. Nobody decides on a request of their own';
create unique index identity_request_open_uniq on reports.identity_request (report_id, requested_by) where state = 'asked';
create index identity_request_report_idx on reports.identity_request (report_id);
create index identity_request_state_idx on reports.identity_request (state, requested_at desc);

create table reports.proposal_answer (
  report_id uuid not null references reports.report,
  span text not null,
  answer text not null constraint proposal_answer_known check (answer in ('confirmed', 'corrected', 'dropped')),
  fact text not null,
  sealed_values bytea not null,
  engine text not null,
  account_id uuid not null,
  at timestamptz not null,
  constraint proposal_answer_pk primary key (report_id, span)
);
comment on table reports.proposal_answer is 'What an officer said about a fact that the machine read out of the story; corrections are kept for learning';
comment on column reports.proposal_answer.sealed_values is 'Proposed and corrected value: JSON, encrypted as narrative, bound to the report';

-- Reading -------------------------------------------------------------------------------------------------------

-- A report that bypasses the village is invisible to village government and to every office whose territory is that village or less.
create function reports.kept_from_me(bypass boolean, village text) returns boolean language sql stable as
  $$ select case when not bypass then false else
       exists (select 1 from access.office o join access.agency a on a.id = o.agency_id where o.id = access.my_office() and a.code = 'PEMDES')
       or exists (select 1 from access.office_territory t where t.office_id = access.my_office() and village is not null
                   and length(t.territory) >= 13 and (t.territory = village or starts_with(t.territory, village || '.')))
     end $$;

do $$ declare t text; begin
  foreach t in array array['report', 'submission', 'vault', 'receipt', 'named', 'clock', 'step', 'link', 'attachment', 'custody', 'identity_request', 'proposal_answer'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('alter table reports.%I force row level security', t);
    execute format('create policy %I on reports.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
    execute format('grant select, insert on reports.%I to kentongan_app, kentongan_worker', t);
  end loop;
end $$;

-- What a store says about the request before it reads or files: whose reports are mine (a keyed hash), which report was
-- proved by its receipt or its upload token, which one is being filed, and what time the office has.
create policy report_seen on reports.report for select to kentongan_app using (
  access.reaches(agency_id, office_id, territory, classification)
  or access.shared_with_me('report', id)
  or id::text = platform.setting_text('kentongan.proved_report')
  or exists (select 1 from reports.vault v where v.report_id = report.id and v.reporter_index = platform.setting_text('kentongan.reporter')));
create policy report_worked on reports.report for update to kentongan_app
  using (access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('report', id))
  with check (access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('report', id));
create policy report_told on reports.report for insert to kentongan_app with check (state = 'diterima' and id::text = platform.setting_text('kentongan.filing'));
create policy report_bypass on reports.report as restrictive for all to kentongan_app
  using (not reports.kept_from_me(bypass_village, territory)) with check (true);

create policy submission_same on reports.submission for select to kentongan_app using (content = platform.setting_text('kentongan.submission'));
create policy submission_put on reports.submission for insert to kentongan_app with check (report_id::text = platform.setting_text('kentongan.filing'));

create policy vault_own on reports.vault for select to kentongan_app using (
  reporter_index = platform.setting_text('kentongan.reporter')
  or exists (select 1 from reports.identity_request r where r.report_id = vault.report_id and r.state = 'granted' and r.requested_by = access.my_account()
              and r.expires_at > coalesce(platform.setting_text('kentongan.office_time')::timestamptz, now())));
create policy vault_put on reports.vault for insert to kentongan_app with check (report_id::text = platform.setting_text('kentongan.filing'));

create policy receipt_asked on reports.receipt for select to kentongan_app using (prefix_index = platform.setting_text('kentongan.receipt_group'));
create policy receipt_put on reports.receipt for insert to kentongan_app with check (report_id::text = platform.setting_text('kentongan.filing'));

create policy identity_request_seen on reports.identity_request for select to kentongan_app using (
  requested_by = access.my_account() or platform.setting_text('kentongan.persona_role') = 'PPDP'
  or access.reaches(agency_id, office_id, territory, classification));
create policy identity_request_put on reports.identity_request for insert to kentongan_app with check (
  requested_by = access.my_account() and state = 'asked' and exists (select 1 from reports.report r where r.id = report_id));
create policy identity_request_decide on reports.identity_request for update to kentongan_app
  using (platform.setting_text('kentongan.persona_role') = 'PPDP' or requested_by = access.my_account())
  with check (platform.setting_text('kentongan.persona_role') = 'PPDP' or (requested_by = access.my_account() and decided_by is distinct from access.my_account()));

-- Parts follow their report. Custodians see the list of files (not the report) because they keep the originals.
create policy named_seen on reports.named for select to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy clock_seen on reports.clock for select to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy clock_kept on reports.clock for update to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy step_seen on reports.step for select to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy link_seen on reports.link for select to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy link_put on reports.link for insert to kentongan_app with check (
  exists (select 1 from reports.report r where r.id = report_id) and exists (select 1 from reports.report r where r.id = main_id));
create policy link_end on reports.link for update to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy proposal_answer_seen on reports.proposal_answer for select to kentongan_app using (exists (select 1 from reports.report r where r.id = report_id));
create policy proposal_answer_put on reports.proposal_answer for insert to kentongan_app with check (
  account_id = access.my_account() and exists (select 1 from reports.report r where r.id = report_id));
create policy attachment_seen on reports.attachment for select to kentongan_app using (
  platform.setting_text('kentongan.persona_role') = 'PPDP' or exists (select 1 from reports.report r where r.id = report_id));
create policy attachment_put on reports.attachment for insert to kentongan_app with check (exists (select 1 from reports.report r where r.id = report_id));
create policy custody_seen on reports.custody for select to kentongan_app using (exists (select 1 from reports.attachment a where a.id = attachment_id));
create policy custody_put on reports.custody for insert to kentongan_app with check (exists (select 1 from reports.attachment a where a.id = attachment_id));
-- Written with a report that the writer may not read afterwards (bypass).
create policy named_put on reports.named for insert to kentongan_app with check (
  report_id::text = platform.setting_text('kentongan.filing') or exists (select 1 from reports.report r where r.id = report_id));
create policy clock_put on reports.clock for insert to kentongan_app with check (
  report_id::text = platform.setting_text('kentongan.filing') or exists (select 1 from reports.report r where r.id = report_id));
create policy step_put on reports.step for insert to kentongan_app with check (
  report_id::text = platform.setting_text('kentongan.filing') or exists (select 1 from reports.report r where r.id = report_id));

grant update (state, source_grade, information_grade, severity, verdict, sealed_judgement, outcome, held_by_kind, held_by_id, last_action_at, closed_at)
  on reports.report to kentongan_app, kentongan_worker;
grant update (met_at, escalations, next_escalation_at) on reports.clock to kentongan_app, kentongan_worker;
grant update (ended_by, ended_at) on reports.link to kentongan_app;
grant update (state, decided_by, decided_at, decision_note, expires_at, shown, last_shown_at) on reports.identity_request to kentongan_app;
grant update (mention_id, faults, recorded_at) on reports.named to kentongan_worker;
grant select, insert, delete on reports.code_attempt, reports.spent_ticket to kentongan_app, kentongan_worker;

create view reports.shared_report with (security_invoker = true) as
  select r.id, r.agency_id, r.office_id, r.territory, r.classification, r.state, r.topic, r.immediate_danger, r.bypass_village, r.received_at,
         r.happened_on, r.departs_on, r.people_count, r.destination, r.source_grade, r.information_grade, r.severity, r.verdict
    from reports.report r;
comment on view reports.shared_report is 'Reports without words and without reporter, for early-warning and cases; the reader''s own reach applies';
create view reports.shared_report_mention with (security_invoker = true) as
  select n.report_id, n.mention_id, n.role from reports.named n where n.mention_id is not null;
comment on view reports.shared_report_mention is 'Which mentions of people a report made, for early-warning and cases';
grant select on reports.shared_report, reports.shared_report_mention to kentongan_app, kentongan_worker;
