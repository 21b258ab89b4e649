-- What is taken back leaves its alerts; what was judged lawful stays judged; which companies applications, placements and reports name.
alter table early_warning.alert drop constraint alert_state_known;
alter table early_warning.alert add constraint alert_state_known
  check (state in ('waiting', 'new', 'judged', 'in-case', 'snoozed', 'joined', 'withdrawn'));
alter table early_warning.alert drop constraint alert_kind_known;
alter table early_warning.alert add constraint alert_kind_known check (kind in
  ('refused-elsewhere', 'shared-identifier', 'report-meets-application', 'recruiter-without-licence', 'same-answers', 'village-surge', 'ring',
   'hoax-suspected', 'company-unusual'));
alter table early_warning.verdict add column groups text[] not null default '{}';
comment on column early_warning.verdict.groups is 'Groups of evidence that spoke when it was judged: after a lawful verdict only another group wakes the alert';
alter table early_warning.alert_mention add column ended_at timestamptz;
comment on column early_warning.alert_mention.ended_at is 'The record that named this person was taken back; the person is no longer shown beside the alert';

create table early_warning.company_named (
  source_kind text not null constraint company_named_source_known check (source_kind in ('application', 'placement', 'report')),
  source_id uuid not null,
  recruiter_id uuid not null,
  -- of the applicant or worker; a report tells of nobody in particular
  mention_id uuid,
  territory text,
  named_on date not null,
  constraint company_named_pk primary key (source_kind, source_id, recruiter_id)
);
comment on table early_warning.company_named is 'Which registered company an application, a placement or a report names, by its id in the register: what companies do lately, and where';
create index company_named_recruiter_idx on early_warning.company_named (recruiter_id, named_on);
create index company_named_day_idx on early_warning.company_named (named_on);
alter table early_warning.company_named enable row level security;
alter table early_warning.company_named force row level security;
create policy company_named_worker on early_warning.company_named to kentongan_worker using (true) with check (true);
grant select, insert, update on early_warning.company_named to kentongan_worker;
