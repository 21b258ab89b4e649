-- Placement companies, branches, sponsors with licence status by decree and date; destinations and schemes; imports.
create schema recruiters;
grant usage on schema recruiters to kentongan_app, kentongan_worker;

create table recruiters.recruiter (
  id uuid primary key,
  kind text not null constraint recruiter_kind_known check (kind in ('p3mi', 'branch', 'company', 'field-officer', 'sponsor')),
  name text not null,
  name_key text not null,
  city text not null,
  territory text,
  address text,
  phone text,
  parent_id uuid references recruiters.recruiter,
  licence_no text,
  source text not null,
  source_date text not null,
  note text,
  ended_on date,
  withdrawn boolean not null default false,
  agency_id uuid,
  office_id uuid,
  classification int not null default 0 constraint recruiter_classification_known check (classification between 0 and 3),
  constraint recruiter_owner_known check (classification = 0 or num_nonnulls(agency_id, office_id) = 2)
);
comment on table recruiters.recruiter is 'P3MI, branches, companies, field officers and sponsors. One name in two towns is two';
comment on column recruiters.recruiter.name_key is 'Letters of the name without its legal form, for comparing';
comment on column recruiters.recruiter.phone is 'Official number of a registered company: public, a hub for linking people';
comment on column recruiters.recruiter.ended_on is 'From this day on a later complete list no longer names it';
comment on column recruiters.recruiter.withdrawn is 'Its import was undone';
comment on column recruiters.recruiter.classification is 'Registered companies are PUBLIK; sponsors are people and TERBATAS';
create index recruiter_name_idx on recruiters.recruiter using gin (name_key gin_trgm_ops);
create index recruiter_parent_idx on recruiters.recruiter (parent_id);

create table recruiters.alias (
  recruiter_id uuid not null references recruiters.recruiter,
  name text not null,
  name_key text not null,
  constraint alias_pk primary key (recruiter_id, name)
);
comment on table recruiters.alias is 'Other ways in which sources print the name';

create table recruiters.status (
  id uuid primary key,
  recruiter_id uuid not null references recruiters.recruiter,
  status text not null constraint status_known check (status in ('valid', 'supervised', 'suspended', 'revoked', 'unknown')),
  remark text,
  decree text,
  valid_from date,
  valid_to date,
  dated text not null constraint status_dated_known check (dated in ('exact', 'at-latest', 'approximate', 'unknown')),
  printed_date text,
  reason text,
  source text not null,
  source_date text not null,
  note text
);
comment on table recruiters.status is 'What a source says about the licence from a day on; unknown stays unknown. A remark is a reported fact that is no licence status';
comment on column recruiters.status.valid_to is 'Last day of a measure with a term; afterwards nobody has said';
create index status_recruiter_idx on recruiters.status (recruiter_id, valid_from desc);

create table recruiters.scheme (
  id uuid primary key,
  country text not null,
  iso2 text,
  scheme text not null,
  sector text not null,
  status text not null constraint scheme_status_known
    check (status in ('open', 'closed', 'moratorium', 'not-a-placement-country', 'not-a-scheme', 'announced', 'rule')),
  printed_status text not null,
  valid_from date,
  valid_to date,
  printed_dates text not null,
  instrument text,
  source text not null,
  source_date text not null,
  note text,
  withdrawn boolean not null default false
);
comment on table recruiters.scheme is 'Destinations and placement schemes by date with their instrument; an announcement opens nothing';
create index scheme_country_idx on recruiters.scheme (iso2);

create table recruiters.import (
  id uuid primary key,
  n bigint generated always as identity,
  kind text not null constraint import_kind_known check (kind in ('p3mi', 'schemes')),
  state text not null constraint import_state_known check (state in ('checked', 'applied', 'undone')),
  file_name text not null,
  sha256 text not null,
  snapshot_date date not null,
  complete boolean not null,
  counts jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  applied_n bigint,
  undone_by uuid,
  undone_at timestamptz
);
comment on table recruiters.import is 'Dated snapshots: checked first (dry run), then applied, the last one undoable';
create sequence recruiters.applied_order;
grant usage on sequence recruiters.applied_order to kentongan_app, kentongan_worker;
comment on column recruiters.import.applied_n is 'Order in which imports were applied: clocks of two servers may disagree';
create table recruiters.import_row (
  import_id uuid not null references recruiters.import,
  n int not null,
  outcome text not null constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'ended', 'unusable')),
  lines int[] not null,
  label text not null,
  faults jsonb not null,
  changes jsonb not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  constraint import_row_pk primary key (import_id, n)
);
comment on table recruiters.import_row is 'What an import would do or did to one record, with the whole record before and after: undoing puts the former back';

alter table recruiters.recruiter enable row level security;
alter table recruiters.recruiter force row level security;
create policy recruiter_reach on recruiters.recruiter for select to kentongan_app
  using (classification = 0 or access.reaches(agency_id, office_id, territory, classification));
create policy recruiter_add on recruiters.recruiter for insert to kentongan_app
  with check (classification = 0 or agency_id = access.my_agency() and office_id = access.my_office());
create policy recruiter_change on recruiters.recruiter for update to kentongan_app
  using (classification = 0 or access.reaches(agency_id, office_id, territory, classification)) with check (true);
create policy recruiter_worker on recruiters.recruiter to kentongan_worker using (true) with check (true);

do $$ declare t text; begin
  foreach t in array array['alias', 'status'] loop
    execute format('alter table recruiters.%I enable row level security', t);
    execute format('alter table recruiters.%I force row level security', t);
    execute format('create policy %I on recruiters.%I to kentongan_app
      using (exists (select 1 from recruiters.recruiter r where r.id = recruiter_id))
      with check (exists (select 1 from recruiters.recruiter r where r.id = recruiter_id))', t || '_reach', t);
    execute format('create policy %I on recruiters.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
  end loop;
end $$;

grant select, insert, update on all tables in schema recruiters to kentongan_app, kentongan_worker;
grant delete on recruiters.alias, recruiters.status to kentongan_app, kentongan_worker;

create view recruiters.shared_recruiter with (security_invoker = true) as
  select id, kind, name, city, parent_id, ended_on from recruiters.recruiter where not withdrawn;
comment on view recruiters.shared_recruiter is 'Recruiters within reach, for other modules'' lists';
grant select on recruiters.shared_recruiter to kentongan_app, kentongan_worker;
