-- A company loses its licence while placements with it run: each office that wrote some down hears it once.
create table placements.licence_told (
  recruiter_id uuid not null constraint licence_told_recruiter_fk references recruiters.recruiter,
  office_id uuid not null,
  how text not null constraint licence_told_how_known check (how in ('revoked', 'suspended', 'expired')),
  ended_on date not null,
  told_at timestamptz not null,
  constraint licence_told_pk primary key (recruiter_id, office_id, how, ended_on)
);
comment on table placements.licence_told is 'Which office was told that the licence of a company ended while placements with it ran; once for each end';
alter table placements.licence_told enable row level security;
alter table placements.licence_told force row level security;
create policy licence_told_worker on placements.licence_told to kentongan_worker using (true) with check (true);
grant select, insert on placements.licence_told to kentongan_worker;
