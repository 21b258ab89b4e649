-- What an officer confirmed of a story stands beside what the reporter filled in, never in its place; an empty field is then known from the story.
alter table reports.report
  add column confirmed_destination text,
  add column confirmed_people_count integer constraint report_confirmed_people_count check (confirmed_people_count between 1 and 5000),
  add column confirmed_departs_on date;
comment on column reports.report.confirmed_destination is 'Country (ISO 3166) that an officer confirmed in the story; the reporter''s own answer, when there is one, counts before it';
comment on column reports.report.confirmed_people_count is 'Least number of people that an officer confirmed in the story; the reporter''s own answer counts before it';
comment on column reports.report.confirmed_departs_on is 'Day of departure that an officer confirmed in the story; the reporter''s own answer counts before it';
grant update (confirmed_destination, confirmed_people_count, confirmed_departs_on) on reports.report to kentongan_app;

create or replace view reports.shared_report with (security_invoker = true) as
  select r.id, r.agency_id, r.office_id, r.territory, r.classification, r.state, r.topic, r.immediate_danger, r.bypass_village, r.received_at,
         r.happened_on, coalesce(r.departs_on, r.confirmed_departs_on) departs_on, coalesce(r.people_count, r.confirmed_people_count) people_count,
         coalesce(r.destination, r.confirmed_destination) destination, r.source_grade, r.information_grade, r.severity, r.verdict
    from reports.report r
   where not exists (select 1 from reports.link l where l.report_id = r.id and l.ended_at is null);

-- A slip of one key can be put right, as long as nobody was recorded as a mention because of it; the log keeps every answer.
grant update (answer, sealed_values, engine, account_id, at) on reports.proposal_answer to kentongan_app;
create policy proposal_answer_again on reports.proposal_answer for update to kentongan_app
  using (exists (select 1 from reports.report r where r.id = report_id))
  with check (account_id = access.my_account() and exists (select 1 from reports.report r where r.id = report_id));
