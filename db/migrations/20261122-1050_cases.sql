-- Case files, referrals between agencies, compartments of operations.
create schema cases;
grant usage on schema cases to kentongan_app, kentongan_worker;

create table cases.compartment (
  id uuid primary key,
  sealed_name bytea not null,
  members uuid[] not null,
  agency_id uuid not null,
  office_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint compartment_has_member check (cardinality(members) >= 1)
);
comment on table cases.compartment is 'Closed list of accounts for one operation; nobody else, the own office head included, sees that it or its cases exist';
comment on column cases.compartment.sealed_name is 'Name of the operation, encrypted, bound to the row id';

create table cases.compartment_act (
  id uuid primary key,
  compartment_id uuid not null references cases.compartment,
  act text not null constraint compartment_act_known check (act in ('created', 'added', 'removed')),
  account_id uuid not null,
  by_account uuid not null,
  at timestamptz not null,
  reason text not null
);
comment on table cases.compartment_act is 'Who was let in or out of a compartment, by whom and why; append-only';
create index compartment_act_idx on cases.compartment_act (compartment_id, at);

create table cases.number_counter (
  office_id uuid not null,
  year int not null,
  lane int not null constraint number_counter_lane_known check (lane in (0, 1)),
  last int not null,
  constraint number_counter_pk primary key (office_id, year, lane)
);
comment on table cases.number_counter is 'The one allocator of case numbers, per office and year. Lane 1 numbers cases opened inside a compartment: lane 0 must show no gap';

create table cases.file (
  id uuid primary key,
  number text not null,
  number_office_id uuid not null,
  agency_id uuid not null,
  office_id uuid not null,
  territory text,
  classification int not null constraint file_classification_known check (classification between 1 and 3),
  compartment_id uuid references cases.compartment,
  team uuid[] not null default '{}',
  state text not null constraint file_state_known check (state in ('open', 'working', 'waiting', 'closed', 'merged')),
  modus text not null,
  summary text not null,
  conduct_from date,
  conduct_to date,
  risk text not null default 'unknown' constraint file_risk_known check (risk in ('unknown', 'low', 'medium', 'high', 'immediate')),
  reassess_on date,
  strength text not null default 'unknown' constraint file_strength_known check (strength in ('unknown', 'weak', 'fair', 'strong')),
  opened_by uuid not null,
  opened_at timestamptz not null,
  moved_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  merged_into uuid references cases.file,
  version int not null default 1,
  constraint file_number_uniq unique (number_office_id, number),
  constraint file_conduct_ordered check (conduct_to is null or conduct_from <= conduct_to),
  constraint file_closed_has_outcome check ((state = 'closed') = (outcome is not null) and (state = 'closed') = (closed_at is not null)),
  constraint file_merged_has_target check ((state = 'merged') = (merged_into is not null))
);
comment on table cases.file is 'One case: what happened to whom, which agency owns it, where it stands';
comment on column cases.file.summary is 'First line of the case page, without names of people; shown to receivers only when the field is shared';
comment on column cases.file.team is 'Accounts on the case beyond reach; history in cases.step';
comment on column cases.file.moved_at is 'Last time somebody did something: what stands still is found by it';
create index file_office_idx on cases.file (office_id, state);
create index file_territory_idx on cases.file (territory text_pattern_ops);
create index file_team_idx on cases.file using gin (team);
create index file_compartment_idx on cases.file (compartment_id) where compartment_id is not null;

-- Second lock. A compartment closes everything else; otherwise reach, case team or a share.
create function cases.in_compartment(compartment uuid) returns boolean language sql stable as
  $$ select exists (select 1 from cases.compartment k where k.id = compartment and access.my_account() = any (k.members)) $$;
create function cases.holds(compartment uuid, team uuid[], agency uuid, office uuid, place text, classification int) returns boolean language sql stable as
  $$ select case when compartment is not null then cases.in_compartment(compartment)
                 else access.reaches(agency, office, place, classification) or coalesce(access.my_account() = any (team), false) end $$;
-- A share that carries the field, to me. Shares never reach into a compartment: the policy of cases.file decides that.
create function cases.field_shared(file uuid, field text) returns boolean language sql stable as
  $$ select exists (select 1 from access.share s
       where s.subject_kind = 'case' and s.subject_id = file and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
         and field = any (s.fields)
         and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account())) $$;

-- Everything that open shares give me of a case; null when nothing is shared.
create function cases.shared_fields(file uuid) returns text[] language sql stable as
  $$ select array_agg(distinct field) from access.share s cross join unnest(s.fields) field
      where s.subject_kind = 'case' and s.subject_id = file and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
        and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account()) $$;

alter table cases.compartment enable row level security;
alter table cases.compartment force row level security;
create policy compartment_member on cases.compartment to kentongan_app
  using (access.my_account() = any (members)) with check (agency_id = access.my_agency());
alter table cases.compartment_act enable row level security;
alter table cases.compartment_act force row level security;
create policy compartment_act_member on cases.compartment_act to kentongan_app
  using (cases.in_compartment(compartment_id)) with check (cases.in_compartment(compartment_id) and by_account = access.my_account());
alter table cases.number_counter enable row level security;
alter table cases.number_counter force row level security;
create policy number_counter_own on cases.number_counter to kentongan_app
  using (office_id = access.my_office()) with check (office_id = access.my_office());

alter table cases.file enable row level security;
alter table cases.file force row level security;
create policy file_seen on cases.file for select to kentongan_app
  using (cases.holds(compartment_id, team, agency_id, office_id, territory, classification)
         or (compartment_id is null and access.shared_with_me('case', id)));
create policy file_opened on cases.file for insert to kentongan_app
  with check (agency_id = access.my_agency() and office_id = access.my_office() and opened_by = access.my_account()
              and (compartment_id is null or cases.in_compartment(compartment_id)));
-- The receiver of an accepted transfer takes the case over while the share with the field "ownership" is open.
create policy file_worked on cases.file for update to kentongan_app
  using (cases.holds(compartment_id, team, agency_id, office_id, territory, classification)
         or (compartment_id is null and cases.field_shared(id, 'ownership')))
  with check (true);

create function cases.sees(file uuid) returns boolean language sql stable as
  $$ select exists (select 1 from cases.file f where f.id = file) $$;
create function cases.owns(file uuid) returns boolean language sql stable as
  $$ select exists (select 1 from cases.file f where f.id = file
       and cases.holds(f.compartment_id, f.team, f.agency_id, f.office_id, f.territory, f.classification)) $$;
create function cases.shows(file uuid, field text) returns boolean language sql stable as
  $$ select exists (select 1 from cases.file f where f.id = file
       and (cases.holds(f.compartment_id, f.team, f.agency_id, f.office_id, f.territory, f.classification) or cases.field_shared(file, field))) $$;

create table cases.source (
  id uuid primary key,
  file_id uuid not null references cases.file,
  kind text not null constraint source_kind_known check (kind in ('alert', 'report', 'letter')),
  source_id uuid not null,
  source_version int not null,
  sealed_snapshot bytea not null,
  sha256 text not null,
  frozen_at timestamptz not null,
  attached_at timestamptz not null,
  attached_by uuid not null,
  detached_at timestamptz,
  detached_by uuid,
  detached_reason text,
  moved_to uuid references cases.file,
  constraint source_detached_with_reason check ((detached_at is null) = (detached_reason is null))
);
comment on table cases.source is 'What a case was opened from, frozen with its version at that moment; detaching and moving keep both histories';
comment on column cases.source.sealed_snapshot is 'Evidence as it stood: JSON, encrypted, bound to sha256';
comment on column cases.source.sha256 is 'Of the plain snapshot in canonical form: the chain of custody';
-- The same alert or report never stands in two cases at once; a version once frozen in a case is not frozen twice.
create unique index source_active_uniq on cases.source (kind, source_id) where detached_at is null;
create index source_file_idx on cases.source (file_id);

create table cases.party (
  id uuid primary key,
  file_id uuid not null references cases.file,
  mention_id uuid,
  person_id uuid,
  sealed_name bytea,
  child text not null constraint party_child_known check (child in ('yes', 'no', 'unknown')),
  secret boolean not null default true,
  added_at timestamptz not null,
  added_by uuid not null,
  agency_id uuid not null
);
comment on table cases.party is 'A person in a case. Also without name or birth date: an unborn child can be a victim';
comment on column cases.party.sealed_name is 'Name as typed in the case, encrypted, bound to the row id; shown only on reveal with a purpose';
comment on column cases.party.child is 'Under 18 when it happened: then no means (cara) is needed';
comment on column cases.party.secret is 'Identity is to be kept secret (UU 21/2007 art. 24, 44); default on';
create index party_file_idx on cases.party (file_id);
create index party_mention_idx on cases.party (mention_id);

create table cases.party_role (
  id uuid primary key,
  party_id uuid not null references cases.party,
  file_id uuid not null references cases.file,
  role text not null constraint party_role_known check (role in ('linked', 'at-risk', 'victim', 'witness', 'suspect', 'facilitator')),
  from_day date not null,
  to_day date,
  basis text not null,
  assessed_by uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  ended_basis text,
  ended_by uuid,
  constraint party_role_ordered check (to_day is null or from_day <= to_day)
);
comment on table cases.party_role is 'Roles are independent and may overlap: one person can be victim and suspect at once';
create unique index party_role_open_uniq on cases.party_role (party_id, role) where to_day is null;
create index party_role_file_idx on cases.party_role (file_id);

create table cases.fact (
  id uuid primary key,
  file_id uuid not null references cases.file,
  sealed_sentence bytea not null,
  element text constraint fact_element_known check (element in ('proses', 'cara', 'tujuan')),
  tag text,
  happened_on date,
  party_id uuid references cases.party,
  source_kind text not null,
  sealed_source bytea not null,
  grade_source text not null constraint fact_grade_source_known check (grade_source in ('A', 'B', 'C', 'D', 'E', 'F')),
  grade_information int not null constraint fact_grade_information_known check (grade_information between 1 and 6),
  recorded_by uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint fact_tag_needs_element check ((element is null) = (tag is null)),
  constraint fact_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table cases.fact is 'One sentence that is claimed, its element of the triad, its source and grade (A–F × 1–6). Withdrawn, never changed';
comment on column cases.fact.sealed_sentence is 'Encrypted, bound to the row id';
comment on column cases.fact.sealed_source is 'Where it comes from, in words; may lead to a reporter: never leaves the owner';
create index fact_file_idx on cases.fact (file_id);

create table cases.assessment (
  id uuid primary key,
  file_id uuid not null references cases.file,
  kind text not null constraint assessment_kind_known check (kind in ('risk', 'strength', 'administrative', 'tppm', 'tppo')),
  value text not null,
  reason text not null,
  articles text[] not null default '{}',
  reassess_on date,
  assessed_by uuid not null,
  agency_id uuid not null,
  at timestamptz not null
);
comment on table cases.assessment is 'Risk to the person, strength of evidence and the three classifications, each on its own; the newest of a kind holds, all are kept';
create index assessment_file_idx on cases.assessment (file_id, kind, at desc);

create table cases.task (
  id uuid primary key,
  file_id uuid not null references cases.file,
  title text not null,
  template text,
  assignee_office_id uuid not null,
  assignee_agency_id uuid not null,
  due_at timestamptz not null,
  state text not null constraint task_state_known check (state in ('open', 'done', 'cancelled')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  added_by uuid not null,
  at timestamptz not null,
  constraint task_answered check ((state = 'open') = (answered_at is null))
);
comment on table cases.task is 'Work to be done by an office, perhaps of another agency, until a working day';
create index task_file_idx on cases.task (file_id);
create index task_office_idx on cases.task (assignee_office_id, due_at) where state = 'open';

create table cases.note (
  id uuid primary key,
  file_id uuid not null references cases.file,
  visibility text not null constraint note_visibility_known check (visibility in ('own', 'unit', 'agencies')),
  sealed_text bytea not null,
  author_id uuid not null,
  office_id uuid not null,
  agency_id uuid not null,
  at timestamptz not null
);
comment on table cases.note is 'Notes of one person, of the own office, or for the agencies on the case';
comment on column cases.note.sealed_text is 'Encrypted, bound to the row id';
create index note_file_idx on cases.note (file_id);

create table cases.step (
  id uuid primary key,
  file_id uuid not null references cases.file,
  kind text not null,
  detail jsonb not null default '{}',
  reason text,
  by_account uuid,
  office_id uuid,
  at timestamptz not null
);
comment on table cases.step is 'History of a case, append-only: codes and ids; reasons as typed';
create index step_file_idx on cases.step (file_id, at);

create table cases.referral (
  id uuid primary key,
  file_id uuid not null references cases.file,
  file_number text not null,
  compartment_id uuid,
  kind text not null constraint referral_kind_known check (kind in ('refer', 'transfer', 'inform')),
  from_agency_id uuid not null,
  from_office_id uuid not null,
  sent_by uuid not null,
  to_agency_id uuid not null,
  to_office_id uuid not null,
  purpose text not null,
  message text not null,
  fields text[] not null,
  urgency text[] not null default '{}',
  clock text not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  state text not null constraint referral_state_known check (state in ('pending', 'escalated', 'accepted', 'returned', 'revoked', 'done')),
  escalation_level int not null default 0,
  escalated_to_office_id uuid,
  escalated_at timestamptz,
  sealed_offer bytea not null,
  accepted_at timestamptz,
  accepted_by uuid,
  secrecy_version text,
  returned_at timestamptz,
  returned_by uuid,
  return_code text,
  return_reason text,
  proposed_office_id uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  outcome text,
  outcome_text text,
  outcome_at timestamptz,
  outcome_by uuid,
  constraint referral_accepted_told check ((accepted_at is null) = (secrecy_version is null)),
  constraint referral_returned_with_reason check ((returned_at is null) = (return_reason is null)),
  constraint referral_revoked_with_reason check ((revoked_at is null) = (revoke_reason is null)),
  constraint referral_not_to_itself check (to_office_id <> from_office_id)
);
comment on table cases.referral is 'Hand-over with a clock: ends accepted, returned or revoked; expiry lifts it to a superior. The sender keeps sight of it after losing the case';
comment on column cases.referral.sealed_offer is 'What the receiver may see before answering, as projected when it was sent: JSON, encrypted, bound to the row id';
comment on column cases.referral.secrecy_version is 'Wording of the secrecy notice (UU 21/2007 art. 24) that the accepting person was shown';
-- One open hand-over of a case to an office at a time; at most one open transfer of a case.
create unique index referral_open_uniq on cases.referral (file_id, to_office_id) where state in ('pending', 'escalated');
create unique index referral_open_transfer_uniq on cases.referral (file_id) where kind = 'transfer' and state in ('pending', 'escalated');
create index referral_to_idx on cases.referral (to_office_id, state);
create index referral_from_idx on cases.referral (from_office_id, sent_at desc);
create index referral_up_idx on cases.referral (escalated_to_office_id) where escalated_to_office_id is not null;
create index referral_due_idx on cases.referral (due_at) where state in ('pending', 'escalated');

create table cases.referral_act (
  id uuid primary key,
  referral_id uuid not null references cases.referral,
  act text not null constraint referral_act_known
    check (act in ('sent', 'accepted', 'returned', 'revoked', 'expired', 'outcome')),
  by_account uuid,
  office_id uuid,
  at timestamptz not null,
  detail jsonb not null default '{}'
);
comment on table cases.referral_act is 'What happened to a hand-over, append-only; expiry has no account: the clock did it';
create index referral_act_idx on cases.referral_act (referral_id, at);

create policy source_seen on cases.source to kentongan_app using (cases.shows(file_id, 'evidence')) with check (cases.owns(file_id));
create policy party_seen on cases.party to kentongan_app using (cases.shows(file_id, 'parties')) with check (cases.owns(file_id));
create policy party_role_seen on cases.party_role to kentongan_app using (cases.shows(file_id, 'parties')) with check (cases.owns(file_id));
create policy fact_seen on cases.fact to kentongan_app using (cases.shows(file_id, 'facts')) with check (cases.owns(file_id));
-- Which field shows an assessment depends on its kind: risk, strength, or the three classifications together.
create policy assessment_seen on cases.assessment to kentongan_app
  using (cases.shows(file_id, case when kind in ('risk', 'strength') then kind else 'classifications' end)) with check (cases.owns(file_id));
create policy task_seen on cases.task to kentongan_app
  using (cases.shows(file_id, 'tasks') or (assignee_office_id = access.my_office() and cases.sees(file_id)))
  with check (cases.owns(file_id) or (assignee_office_id = access.my_office() and cases.sees(file_id)));
create policy note_seen on cases.note to kentongan_app
  using (cases.sees(file_id) and (author_id = access.my_account()
         or (visibility = 'unit' and office_id = access.my_office())
         or (visibility = 'agencies' and cases.shows(file_id, 'notes'))))
  with check (cases.sees(file_id) and author_id = access.my_account() and office_id = access.my_office());
create policy step_seen on cases.step for select to kentongan_app using (cases.owns(file_id));
create policy step_done on cases.step for insert to kentongan_app with check (cases.sees(file_id) and by_account = access.my_account());
create function cases.sees_referral(compartment uuid, file uuid, from_office uuid, to_office uuid, up_office uuid) returns boolean language sql stable as
  $$ select (compartment is null or cases.in_compartment(compartment))
            and (access.my_office() in (from_office, to_office, up_office) or cases.owns(file)) $$;
create policy referral_seen on cases.referral for select to kentongan_app
  using (cases.sees_referral(compartment_id, file_id, from_office_id, to_office_id, escalated_to_office_id));
create policy referral_sent on cases.referral for insert to kentongan_app
  with check (from_office_id = access.my_office() and sent_by = access.my_account() and cases.owns(file_id));
create policy referral_answered on cases.referral for update to kentongan_app
  using (cases.sees_referral(compartment_id, file_id, from_office_id, to_office_id, escalated_to_office_id)) with check (true);
create policy referral_act_seen on cases.referral_act to kentongan_app
  using (exists (select 1 from cases.referral r where r.id = referral_id))
  with check (exists (select 1 from cases.referral r where r.id = referral_id) and by_account = access.my_account());

do $$ declare t text; begin
  foreach t in array array['source', 'party', 'party_role', 'fact', 'assessment', 'task', 'note', 'step', 'referral', 'referral_act'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
  end loop;
  foreach t in array array['compartment', 'compartment_act', 'number_counter', 'file', 'source', 'party', 'party_role', 'fact', 'assessment', 'task',
                           'note', 'step', 'referral', 'referral_act'] loop
    execute format('create policy %I on cases.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
    execute format('grant select, insert on cases.%I to kentongan_app, kentongan_worker', t);
  end loop;
end $$;
-- Evidence, facts, assessments, notes and histories are never rewritten; only what is listed here moves.
grant update (members) on cases.compartment to kentongan_app, kentongan_worker;
grant update (last) on cases.number_counter to kentongan_app, kentongan_worker;
grant update (agency_id, office_id, territory, classification, compartment_id, team, state, modus, summary, conduct_from, conduct_to, risk, reassess_on,
              strength, moved_at, closed_at, outcome, merged_into, version) on cases.file to kentongan_app, kentongan_worker;
grant update (detached_at, detached_by, detached_reason, moved_to) on cases.source to kentongan_app, kentongan_worker;
grant update (child) on cases.party to kentongan_app, kentongan_worker;
grant update (to_day, ended_basis, ended_by) on cases.party_role to kentongan_app, kentongan_worker;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on cases.fact to kentongan_app, kentongan_worker;
grant update (state, answer, answered_by, answered_at) on cases.task to kentongan_app, kentongan_worker;
grant update (compartment_id, state, due_at, escalation_level, escalated_to_office_id, escalated_at, accepted_at, accepted_by, secrecy_version,
              returned_at, returned_by, return_code, return_reason, proposed_office_id, revoked_at, revoked_by, revoke_reason,
              outcome, outcome_text, outcome_at, outcome_by) on cases.referral to kentongan_app, kentongan_worker;

create view cases.shared_case with (security_invoker = true) as
  select id, number, office_id, agency_id, territory, state, modus, opened_at, closed_at, outcome from cases.file;
comment on view cases.shared_case is 'Cases within reach without their content, for lists and counts of higher modules';
create view cases.shared_referral with (security_invoker = true) as
  select id, file_id, kind, from_office_id, from_agency_id, to_office_id, to_agency_id, state, sent_at, due_at, escalated_at, accepted_at, returned_at, outcome, outcome_at
    from cases.referral;
comment on view cases.shared_referral is 'Hand-overs within reach without their content, for the statistics of the chain';
grant select on cases.shared_case, cases.shared_referral to kentongan_app, kentongan_worker;
