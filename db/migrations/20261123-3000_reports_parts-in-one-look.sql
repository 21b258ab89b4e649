-- The parts of a report are written with it in all but a few cases. Two statements let plpgsql compare the settings without
-- starting a query: 1 instead of 14 µs, three times a report.
create or replace function reports.may_add_to(report uuid) returns boolean language plpgsql stable as $$
begin
  if report::text = platform.setting_text('kentongan.filing') then
    return true;
  end if;
  return exists (select 1 from reports.report r where r.id = report);
end $$;
