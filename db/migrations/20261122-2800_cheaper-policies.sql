-- A policy that holds a sub-query is planned anew at every statement: PostgreSQL reckons that a plan for all parameters would be dearer
-- than one for these. A function in PL/pgSQL keeps its plan in the session (measured: 0.3 ms of 1.6 ms of a report). What is allowed stays
-- the same, word for word.

create function reports.may_add_to(report uuid) returns boolean language plpgsql stable as $$
begin
  return report::text = platform.setting_text('kentongan.filing') or exists (select 1 from reports.report r where r.id = report);
end $$;
comment on function reports.may_add_to(uuid) is 'Parts are written with their report, which the writer may not be allowed to read (bypass), or to a report within reach';

alter policy named_put on reports.named with check (reports.may_add_to(report_id));
alter policy clock_put on reports.clock with check (reports.may_add_to(report_id));
alter policy step_put on reports.step with check (reports.may_add_to(report_id));

create or replace function passports.sees(application uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from passports.application a where a.id = application);
end $$;

create or replace function passports.works(application uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from passports.application a where a.id = application and a.office_id = access.my_office());
end $$;
