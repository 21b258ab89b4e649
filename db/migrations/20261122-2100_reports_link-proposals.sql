-- Reports that may tell of one event: proposed by the machine with reasons, accepted or split by a person, remembered for good.
create table reports.link_proposal (
  id uuid primary key,
  report_id uuid not null references reports.report,
  other_id uuid not null references reports.report,
  sealed_reasons bytea not null,
  engine text not null,
  proposed_at timestamptz not null,
  answer text constraint link_proposal_answer_known check (answer in ('same', 'different')),
  answered_by uuid,
  answered_at timestamptz,
  constraint link_proposal_two_reports check (report_id <> other_id),
  constraint link_proposal_answered_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
comment on table reports.link_proposal is 'Two reports that may tell of one event, proposed by the worker; an answered pair is never proposed again. Retention: as the reports';
comment on column reports.link_proposal.report_id is 'The later report';
comment on column reports.link_proposal.sealed_reasons is 'Reasons in words (they may hold a name or a phone): JSON, encrypted as narrative, bound to the row id';
create unique index link_proposal_pair_uniq on reports.link_proposal (least(report_id, other_id), greatest(report_id, other_id));
create index link_proposal_report_idx on reports.link_proposal (report_id) where answer is null;
create index link_proposal_other_idx on reports.link_proposal (other_id) where answer is null;

alter table reports.link_proposal enable row level security;
alter table reports.link_proposal force row level security;
create policy link_proposal_worker on reports.link_proposal to kentongan_worker using (true) with check (true);
-- Whoever does not see both reports does not see that they resemble each other.
create policy link_proposal_seen on reports.link_proposal for select to kentongan_app using (
  exists (select 1 from reports.report r where r.id = report_id) and exists (select 1 from reports.report r where r.id = other_id));
create policy link_proposal_answered on reports.link_proposal for update to kentongan_app
  using (answer is null and exists (select 1 from reports.report r where r.id = report_id) and exists (select 1 from reports.report r where r.id = other_id))
  with check (answered_by = access.my_account());
grant select on reports.link_proposal to kentongan_app;
grant select, insert on reports.link_proposal to kentongan_worker;
grant update (answer, answered_by, answered_at) on reports.link_proposal to kentongan_app;

-- A repeat tells nothing new: detectors see the main report only, so that one event told twice counts once.
create or replace view reports.shared_report with (security_invoker = true) as
  select r.id, r.agency_id, r.office_id, r.territory, r.classification, r.state, r.topic, r.immediate_danger, r.bypass_village, r.received_at,
         r.happened_on, r.departs_on, r.people_count, r.destination, r.source_grade, r.information_grade, r.severity, r.verdict
    from reports.report r
   where not exists (select 1 from reports.link l where l.report_id = r.id and l.ended_at is null);
comment on view reports.shared_report is 'Reports without words and without reporter, for early-warning and cases; repeats of another report are left out; the reader''s own reach applies';
create or replace view reports.shared_report_mention with (security_invoker = true) as
  select n.report_id, n.mention_id, n.role from reports.named n
   where n.mention_id is not null and not exists (select 1 from reports.link l where l.report_id = n.report_id and l.ended_at is null);
comment on view reports.shared_report_mention is 'Which mentions of people a report made, for early-warning and cases; repeats of another report are left out';
