-- Placements as Disnaker, LTSA and BP3MI know them: who goes where by the legal route, with whom, and how far it has come.
create schema placements;
grant usage on schema placements to kentongan_app, kentongan_worker;

create table placements.placement (
  id uuid constraint placement_pk primary key,
  number text not null,
  state text not null,
  scheme text not null,
  country text not null constraint placement_country_iso2 check (country ~ '^[A-Z]{2}$'),
  recruiter_id uuid constraint placement_recruiter_fk references recruiters.recruiter,
  mention_id uuid not null,
  sealed_details bytea not null,
  state_since date not null,
  recorded_at timestamptz not null,
  entered_by uuid not null,
  agency_id uuid not null,
  office_id uuid not null,
  territory text not null,
  classification int not null constraint placement_classification_known check (classification between 0 and 3)
);
comment on table placements.placement is 'One placement of one worker by the legal route; the worker is a mention, the company a recruiter of the register';
comment on column placements.placement.number is 'Number of the source: ID PMI of SISKOP2MI, or that of the office while SISKOP2MI has none';
comment on column placements.placement.sealed_details is 'Name, identifiers, address, job and employer, as the source has them';
comment on column placements.placement.state is 'Where it stands now: the last of its steps';
create unique index placement_number_uniq on placements.placement (office_id, number);
create index placement_queue_idx on placements.placement (recorded_at desc, id desc);
create index placement_territory_idx on placements.placement (territory text_pattern_ops);
create index placement_mention_idx on placements.placement (mention_id);
create index placement_recruiter_idx on placements.placement (recruiter_id) where recruiter_id is not null;

create table placements.step (
  id uuid constraint step_pk primary key,
  placement_id uuid not null constraint step_placement_fk references placements.placement,
  state text not null,
  on_day date not null,
  sealed_note bytea,
  at timestamptz not null,
  by_account uuid not null
);
comment on table placements.step is 'Every step with its day and who wrote it down; never changed, a wrong one is followed by a right one';
create index step_placement_idx on placements.step (placement_id, at);

alter table placements.placement enable row level security;
alter table placements.placement force row level security;
create policy placement_seen on placements.placement for select to kentongan_app
  using (access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('placement', id));
create policy placement_entered on placements.placement for insert to kentongan_app
  with check (agency_id = access.my_agency() and office_id = access.my_office() and entered_by = access.my_account());
create policy placement_worked on placements.placement for update to kentongan_app
  using (office_id = access.my_office() and access.reaches(agency_id, office_id, territory, classification))
  with check (office_id = access.my_office());

create function placements.sees(placement uuid) returns boolean language plpgsql stable as
  $$ begin return exists (select 1 from placements.placement p where p.id = placement); end $$;
create function placements.works(placement uuid) returns boolean language plpgsql stable as
  $$ begin return exists (select 1 from placements.placement p where p.id = placement and p.office_id = access.my_office()); end $$;
alter table placements.step enable row level security;
alter table placements.step force row level security;
create policy step_seen on placements.step for select to kentongan_app using (placements.sees(placement_id));
create policy step_added on placements.step for insert to kentongan_app
  with check (placements.works(placement_id) and by_account = access.my_account());

create policy placement_worker on placements.placement to kentongan_worker using (true) with check (true);
create policy step_worker on placements.step to kentongan_worker using (true) with check (true);
grant select, insert on all tables in schema placements to kentongan_app, kentongan_worker;
grant update (state, state_since) on placements.placement to kentongan_app, kentongan_worker;
