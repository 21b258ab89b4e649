-- Administrative units with Kemendagri codes, their changes, holidays.
create schema territory;
grant usage on schema territory to kentongan_app, kentongan_worker;

create table territory.unit (
  -- "C": the key answers prefixes ("everything under 35.05") without a second index
  code text collate "C" constraint unit_pk primary key,
  level text not null constraint unit_level_known check (level in ('province', 'regency', 'district', 'village')),
  parent_code text collate "C" constraint unit_parent_fk references territory.unit,
  name text not null,
  kind text not null,
  valid_to date,
  source text not null
);
comment on table territory.unit is 'Provinsi, kabupaten/kota, kecamatan, desa/kelurahan by Kemendagri code. Data: idn-area-data, ODbL 1.0, kept apart from other tables';
comment on column territory.unit.valid_to is 'Last day of a unit that the newest list no longer names; it stays so that old records keep their place';
create index unit_parent_idx on territory.unit (parent_code);

create table territory.unit_change (
  id uuid constraint unit_change_pk primary key,
  on_date date not null,
  kind text not null constraint unit_change_kind_known check (kind in ('split', 'merged', 'renamed', 'recoded', 'new', 'ended')),
  from_codes text[] not null,
  to_codes text[] not null,
  source text not null
);
comment on table territory.unit_change is 'How units changed over time, so that an old code still finds its place. Codes match by prefix: a change of a regency carries its villages';
create index unit_change_from_idx on territory.unit_change using gin (from_codes);

create table territory.holiday (
  day date constraint holiday_pk primary key,
  name text not null,
  kind text not null constraint holiday_kind_known check (kind in ('national', 'collective-leave')),
  provisional boolean not null default false,
  source text not null
);
comment on table territory.holiday is 'Days that are not working days (SKB 3 Menteri), dated data with source';

-- What other modules may read.
create view territory.shared_unit as select code, level, parent_code, name, kind, valid_to from territory.unit;
comment on view territory.shared_unit is 'Units for other modules'' lists; names of many at once: unitNames() of the module''s door';

-- Only the owner may analyze, and without statistics the first look-ups after loading are slow.
create function territory.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as
  $$ begin analyze territory.unit; end $$;
revoke all on function territory.refresh_statistics() from public;
grant execute on function territory.refresh_statistics() to kentongan_worker;

grant select on all tables in schema territory to kentongan_app, kentongan_worker;
grant insert, update, delete on territory.unit, territory.unit_change, territory.holiday to kentongan_worker;
