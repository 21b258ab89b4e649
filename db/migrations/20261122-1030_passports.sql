-- Passport applications, guided interview, screening, decisions, letters' facts, objections, follow-ups, imports.
create schema passports;
grant usage on schema passports to kentongan_app, kentongan_worker;

create table passports.rule_set (
  version text constraint rule_set_pk primary key,
  content jsonb not null,
  loaded_at timestamptz not null
);
comment on table passports.rule_set is 'Indicator catalogue, question bank, vocabulary, papers and destinations as they were: an interview stays with the version it began with';

create table passports.import (
  id uuid constraint import_pk primary key,
  file_name text not null,
  sha256 text not null,
  state text not null constraint import_state_known check (state in ('checked', 'applying', 'applied', 'undone')),
  rows int not null,
  usable int not null,
  known int not null,
  done int not null default 0,
  kept int not null default 0,
  made_by uuid not null,
  made_at timestamptz not null,
  finished_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  agency_id uuid not null,
  office_id uuid not null
);
comment on table passports.import is 'A file of applications: checked first (dry run), taken in by chunks, undoable while nobody has worked on its applications';
comment on column passports.import.known is 'Rows whose external reference is already an application: nothing is done for them';
comment on column passports.import.kept is 'Applications that an undo left because somebody had already worked on them';

create table passports.application (
  id uuid constraint application_pk primary key,
  number text not null,
  external_ref text,
  origin text not null constraint application_origin_known check (origin in ('counter', 'import', 'posted')),
  import_id uuid constraint application_import_fk references passports.import,
  state text not null constraint application_state_known check (state in ('received', 'interviewing', 'screened', 'proposed', 'decided', 'undone')),
  applicant_mention_id uuid not null,
  nik_blind text,
  sealed_details bytea not null,
  purpose text constraint application_purpose_known check (purpose in
    ('wisata', 'kunjungan-keluarga', 'umrah-haji', 'bekerja', 'magang-belajar', 'berobat', 'pelaut', 'lainnya')),
  country text constraint application_country_iso2 check (country ~ '^[A-Z]{2}$'),
  depart_on date,
  return_on date,
  filled_by text,
  paid_by text,
  recruiter_name text,
  outcome text constraint application_outcome_known check (outcome in ('NO_CONCERN', 'ASK_MORE', 'REFER', 'URGENT')),
  decision text,
  received_on date not null,
  received_at timestamptz not null,
  entered_by uuid not null,
  agency_id uuid not null,
  office_id uuid not null,
  territory text not null,
  classification int not null constraint application_classification_known check (classification between 0 and 3)
);
comment on table passports.application is 'One passport application. Seen by its office; the office of residence sees it too, except its interviewers (need to know)';
comment on column passports.application.sealed_details is 'Applicant, contacts, earlier passports and trips as given: JSON, encrypted, bound to the row id';
comment on column passports.application.nik_blind is 'Keyed hash of the NIK, the same as in people: an earlier application is found before linking is done';
comment on column passports.application.recruiter_name is 'Company or agency as the applicant named it; a private person is a mention instead';
create unique index application_number_uniq on passports.application (office_id, number) where state <> 'undone';
create unique index application_external_uniq on passports.application (office_id, external_ref) where state <> 'undone' and external_ref is not null;
create index application_day_idx on passports.application (office_id, received_on, state);
create index application_queue_idx on passports.application (received_at, id);
create index application_territory_idx on passports.application (territory text_pattern_ops);
create index application_mention_idx on passports.application (applicant_mention_id);
create index application_nik_idx on passports.application (nik_blind) where nik_blind is not null;
create index application_import_idx on passports.application (import_id) where import_id is not null;

create table passports.import_row (
  import_id uuid not null constraint import_row_import_fk references passports.import,
  line int not null,
  outcome text not null constraint import_row_outcome_known check (outcome in ('usable', 'known', 'broken', 'done', 'undone', 'kept')),
  faults jsonb not null,
  sealed_row bytea,
  application_id uuid constraint import_row_application_fk references passports.application,
  constraint import_row_pk primary key (import_id, line)
);
create index import_row_application_idx on passports.import_row (application_id) where application_id is not null;
comment on table passports.import_row is 'What became of each line of a file; faults name the field and the remedy, never the value';
comment on column passports.import_row.sealed_row is 'The line as read, encrypted, bound to import and line; emptied when it was taken in';

create table passports.application_mention (
  application_id uuid not null constraint application_mention_application_fk references passports.application,
  mention_id uuid not null,
  role text not null constraint application_mention_role_known check (role in ('applicant', 'payer', 'guarantor', 'escort', 'companion', 'recruiter')),
  constraint application_mention_pk primary key (application_id, mention_id)
);
comment on table passports.application_mention is 'Whom an application names, as mentions of the people module; a role on one form, never a verdict';
create index application_mention_mention_idx on passports.application_mention (mention_id);

create table passports.paper (
  application_id uuid not null constraint paper_application_fk references passports.application,
  code text not null,
  shown_at timestamptz not null,
  shown_to uuid not null,
  sealed_facts bytea not null,
  constraint paper_pk primary key (application_id, code, shown_at)
);
comment on table passports.paper is 'Papers that were shown, and what they say; the newest row of a code counts';
comment on column passports.paper.sealed_facts is 'Name, dates, amounts on the paper: JSON, encrypted, bound to application and code';

create table passports.interview (
  application_id uuid constraint interview_pk primary key constraint interview_application_fk references passports.application,
  on_day date not null,
  rule_set text not null constraint interview_rule_set_fk references passports.rule_set,
  started_at timestamptz not null,
  started_by uuid not null,
  ended_at timestamptz,
  spent_seconds int not null default 0
);
comment on table passports.interview is 'The guided interview of one application with the version of catalogue and bank it is pinned to';

create table passports.answer (
  id uuid constraint answer_pk primary key,
  n bigint generated always as identity,
  application_id uuid not null constraint answer_interview_fk references passports.interview,
  question text not null,
  question_version int not null,
  outcome text,
  value jsonb,
  sealed_value bytea,
  phrase text,
  seconds int not null,
  at timestamptz not null,
  by_account uuid not null,
  constraint answer_one_value check (num_nonnulls(value, sealed_value) = 1)
);
comment on table passports.answer is 'What the applicant said, question by question; append-only, the last answer counts';
comment on column passports.answer.sealed_value is 'Free text and names with numbers, encrypted, bound to the row id; everything else is structured in value';
comment on column passports.answer.phrase is 'Keyed hash of the words of a free-text answer: tells equal wording without the words';
create index answer_application_idx on passports.answer (application_id, n);
create index answer_phrase_idx on passports.answer (question, phrase) where phrase is not null;

create table passports.mark (
  id uuid constraint mark_pk primary key,
  n bigint generated always as identity,
  application_id uuid not null constraint mark_interview_fk references passports.interview,
  code text not null,
  state text not null constraint mark_state_known check (state in ('confirmed', 'denied', 'unknown')),
  sealed_fact bytea,
  at timestamptz not null,
  by_account uuid not null
);
comment on table passports.mark is 'What the officer says about an indicator; append-only, the last mark counts';
comment on column passports.mark.sealed_fact is 'The fact in the officer''s words, encrypted, bound to the row id';
create index mark_application_idx on passports.mark (application_id, n);

create table passports.screening (
  id uuid constraint screening_pk primary key,
  application_id uuid not null constraint screening_application_fk references passports.application,
  outcome text not null constraint screening_outcome_known check (outcome in ('NO_CONCERN', 'ASK_MORE', 'REFER', 'URGENT')),
  total_millibits int not null,
  rule_set text not null constraint screening_rule_set_fk references passports.rule_set,
  rule_version text not null,
  codes text[] not null,
  sealed_ledger bytea not null,
  at timestamptz not null,
  by_account uuid not null
);
comment on table passports.screening is 'The ledger as it stood when the officer ended the interview; append-only';
comment on column passports.screening.codes is 'Confirmed indicators that counted';
comment on column passports.screening.sealed_ledger is 'Contributions, reasons and missing facts: JSON, encrypted, bound to the row id';
create index screening_application_idx on passports.screening (application_id, at);

create table passports.decision (
  id uuid constraint decision_pk primary key,
  application_id uuid not null constraint decision_application_fk references passports.application,
  screening_id uuid constraint decision_screening_fk references passports.screening,
  decision text not null,
  state text not null constraint decision_state_known check (state in ('proposed', 'standing', 'returned', 'withdrawn')),
  on_day date not null,
  reasons text[] not null,
  sealed_words bytea not null,
  legal_bases text[] not null,
  papers_asked text[] not null,
  term_unit text constraint decision_term_unit_known check (term_unit in ('day', 'month')),
  term_count int,
  bring_by date,
  follow_ups text[] not null,
  engine_outcome text,
  overrides boolean not null,
  rule_set text not null constraint decision_rule_set_fk references passports.rule_set,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  standing_on date,
  deliver_by date,
  objection_until date,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint decision_second_officer check (answered_by is null or answered_by <> proposed_by),
  constraint decision_standing_dated check (state <> 'standing' or standing_on is not null)
);
comment on table passports.decision is 'What a human decided, with reasons and legal bases valid that day; adverse ones wait for a second, different officer';
comment on column passports.decision.sealed_words is 'Facts of the reasons, advice, reason of an override, of a return or withdrawal: JSON, encrypted, bound to the row id';
comment on column passports.decision.overrides is 'The decision differs from what the outcome of the screening suggests';
create index decision_application_idx on passports.decision (application_id, proposed_at);
create unique index decision_open_uniq on passports.decision (application_id) where state in ('proposed', 'standing');
create index decision_pending_idx on passports.decision (proposed_at) where state = 'proposed';

create table passports.objection (
  id uuid constraint objection_pk primary key,
  decision_id uuid not null constraint objection_decision_fk references passports.decision,
  application_id uuid not null constraint objection_application_fk references passports.application,
  received_on date not null,
  late boolean not null,
  answer_by date not null,
  decree_by date not null,
  state text not null constraint objection_state_known check (state in ('open', 'silent', 'answered')),
  outcome text constraint objection_outcome_known check (outcome in ('granted', 'partly-granted', 'rejected', 'granted-by-silence')),
  sealed_words bytea not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  answered_by uuid,
  answered_on date
);
comment on table passports.objection is 'Objection (keberatan, UU 30/2014 art. 77) with its clocks in working days; silence counts as granted';
comment on column passports.objection.sealed_words is 'Grounds and answer: JSON, encrypted, bound to the row id';
create index objection_application_idx on passports.objection (application_id);
create index objection_open_idx on passports.objection (answer_by) where state = 'open';

create table passports.follow_up (
  id uuid constraint follow_up_pk primary key,
  application_id uuid not null constraint follow_up_application_fk references passports.application,
  code text not null constraint follow_up_code_known check (code in ('HANDED_TO_PIMPASA', 'REFERRED_LTSA', 'REFERRED_BP3MI', 'REFERRED_POLRI')),
  state text not null constraint follow_up_state_known
    check (state in ('open', 'contacted', 'on-legal-route', 'declined', 'not-found', 'closed')),
  outcome text constraint follow_up_outcome_known check (outcome in ('on-legal-route', 'no-longer-going', 'declined', 'not-found', 'handed-on')),
  sealed_contact bytea not null,
  purpose text,
  country text,
  to_office_id uuid not null,
  to_role text,
  taken_by uuid,
  due_at timestamptz not null,
  contact_by timestamptz not null,
  escalated_at timestamptz,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  agency_id uuid not null,
  office_id uuid not null,
  territory text not null,
  classification int not null constraint follow_up_classification_known check (classification between 0 and 3),
  constraint follow_up_closed_has_outcome check ((state = 'closed') = (outcome is not null))
);
comment on table passports.follow_up is 'Leading somebody to the legal route: who does it, until when, what came of it. The receiver sees whom to contact, not the ledger';
comment on column passports.follow_up.sealed_contact is 'Name, phone, address and what to explain: JSON, encrypted, bound to the row id';
create index follow_up_office_idx on passports.follow_up (to_office_id, state);
create index follow_up_due_idx on passports.follow_up (due_at) where state <> 'closed';
create index follow_up_application_idx on passports.follow_up (application_id);

create table passports.follow_up_step (
  id uuid constraint follow_up_step_pk primary key,
  follow_up_id uuid not null constraint follow_up_step_fk references passports.follow_up,
  state text not null,
  sealed_note bytea,
  by_account uuid,
  at timestamptz not null
);
comment on table passports.follow_up_step is 'Each step of a follow-up; append-only. No account: the clock itself';
create index follow_up_step_idx on passports.follow_up_step (follow_up_id, at);

-- Second lock. The office of residence sees an application (its analysts and head act on it); its interviewers see
-- only their own counter: earlier decisions elsewhere reach them as facts, by the function below.
create function passports.reaches(agency uuid, office uuid, place text, classification int) returns boolean language sql stable parallel safe as
  $$ select access.reaches(agency, office, place, classification)
            and (office = access.my_office() or platform.setting_text('kentongan.persona_role') is distinct from 'PETUGAS_WAWANCARA') $$;

alter table passports.application enable row level security;
alter table passports.application force row level security;
create policy application_seen on passports.application for select to kentongan_app
  using (passports.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('application', id));
create policy application_entered on passports.application for insert to kentongan_app
  with check (agency_id = access.my_agency() and office_id = access.my_office() and entered_by = access.my_account());
create policy application_worked on passports.application for update to kentongan_app
  using (office_id = access.my_office() and passports.reaches(agency_id, office_id, territory, classification))
  with check (office_id = access.my_office());

create function passports.sees(application uuid) returns boolean language sql stable as
  $$ select exists (select 1 from passports.application a where a.id = application) $$;
create function passports.works(application uuid) returns boolean language sql stable as
  $$ select exists (select 1 from passports.application a where a.id = application and a.office_id = access.my_office()) $$;

do $$ declare t text; begin
  foreach t in array array['application_mention', 'paper', 'interview', 'answer', 'mark', 'screening', 'decision', 'objection'] loop
    execute format('alter table passports.%I enable row level security', t);
    execute format('alter table passports.%I force row level security', t);
    execute format('create policy %I on passports.%I for select to kentongan_app using (passports.sees(application_id))', t || '_seen', t);
    execute format('create policy %I on passports.%I for insert to kentongan_app with check (passports.works(application_id))', t || '_added', t);
  end loop;
  foreach t in array array['interview', 'decision', 'objection'] loop
    execute format('create policy %I on passports.%I for update to kentongan_app using (passports.works(application_id)) with check (passports.works(application_id))',
                   t || '_worked', t);
  end loop;
end $$;

alter table passports.follow_up enable row level security;
alter table passports.follow_up force row level security;
create policy follow_up_seen on passports.follow_up for select to kentongan_app
  using (passports.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('follow-up', id));
create policy follow_up_opened on passports.follow_up for insert to kentongan_app
  with check (agency_id = access.my_agency() and office_id = access.my_office());
create policy follow_up_worked on passports.follow_up for update to kentongan_app
  using (access.shared_with_me('follow-up', id) or office_id = access.my_office()) with check (true);
alter table passports.follow_up_step enable row level security;
alter table passports.follow_up_step force row level security;
create policy follow_up_step_seen on passports.follow_up_step to kentongan_app
  using (exists (select 1 from passports.follow_up f where f.id = follow_up_id))
  with check (exists (select 1 from passports.follow_up f where f.id = follow_up_id) and by_account = access.my_account());

-- Holds nobody; the lock is on so that no table of this schema is an exception.
alter table passports.rule_set enable row level security;
alter table passports.rule_set force row level security;
create policy rule_set_all on passports.rule_set for select to kentongan_app using (true);
create policy rule_set_worker on passports.rule_set to kentongan_worker using (true) with check (true);

alter table passports.import enable row level security;
alter table passports.import force row level security;
create policy import_own on passports.import to kentongan_app
  using (agency_id = access.my_agency() and office_id = access.my_office()) with check (agency_id = access.my_agency() and office_id = access.my_office());
alter table passports.import_row enable row level security;
alter table passports.import_row force row level security;
create policy import_row_own on passports.import_row to kentongan_app
  using (exists (select 1 from passports.import i where i.id = import_id)) with check (exists (select 1 from passports.import i where i.id = import_id));

do $$ declare t text; begin
  foreach t in array array['application', 'application_mention', 'paper', 'interview', 'answer', 'mark', 'screening', 'decision', 'objection',
                           'follow_up', 'follow_up_step', 'import', 'import_row'] loop
    execute format('create policy %I on passports.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
  end loop;
end $$;

grant select, insert on all tables in schema passports to kentongan_app, kentongan_worker;
revoke insert on passports.rule_set from kentongan_app;
grant update (state, outcome, decision, purpose, country, depart_on, return_on) on passports.application to kentongan_app, kentongan_worker;
grant update (ended_at, spent_seconds) on passports.interview to kentongan_app, kentongan_worker;
grant update (state, sealed_words, answered_by, answered_at, standing_on, deliver_by, objection_until, withdrawn_by, withdrawn_at)
  on passports.decision to kentongan_app, kentongan_worker;
grant update (state, outcome, sealed_words, answered_by, answered_on) on passports.objection to kentongan_app, kentongan_worker;
grant update (state, outcome, taken_by, escalated_at, closed_at) on passports.follow_up to kentongan_app, kentongan_worker;
grant update on passports.import, passports.import_row to kentongan_app, kentongan_worker;
grant update on passports.rule_set to kentongan_worker;

-- Earlier decisions on the same person at any office, as dated facts: no name, no ledger, no record to open. Runs as
-- the worker because the asker's own reach ends at the office; the API asks only for an application within reach.
create function passports.earlier_decisions(persons uuid[], niks text[], since date)
returns table (application_id uuid, person_id uuid, office_id uuid, office_name text, received_on date, purpose text, country text,
               decision text, decision_state text, decided_on date, objection_outcome text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, m.person_id, a.office_id, o.name, a.received_on, a.purpose, a.country, d.decision, d.state, d.standing_on,
         (select ob.outcome from passports.objection ob where ob.decision_id = d.id and ob.outcome is not null order by ob.registered_at desc limit 1)
    from passports.application a
    join access.shared_office o on o.id = a.office_id
    left join people.shared_membership m on m.mention_id = a.applicant_mention_id
    left join passports.decision d on d.application_id = a.id and d.standing_on is not null
   where a.state <> 'undone' and a.received_on >= since
     and (a.nik_blind = any (niks) or a.applicant_mention_id in (select s.mention_id from people.shared_membership s where s.person_id = any (persons)))
   order by a.received_on desc, d.standing_on desc $$;
revoke all on function passports.earlier_decisions(uuid[], text[], date) from public;
grant create on schema passports to kentongan_worker;
alter function passports.earlier_decisions(uuid[], text[], date) owner to kentongan_worker;
revoke create on schema passports from kentongan_worker;
grant execute on function passports.earlier_decisions(uuid[], text[], date) to kentongan_app, kentongan_worker;

create view passports.shared_application with (security_invoker = true) as
  select id, number, state, applicant_mention_id, purpose, country, depart_on, outcome, decision, received_on, agency_id, office_id, territory
    from passports.application where state <> 'undone';
comment on view passports.shared_application is 'Applications within reach without identity, for lists of other modules';
grant select on passports.shared_application to kentongan_app, kentongan_worker;
