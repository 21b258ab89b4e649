-- Administrative units with Kemendagri codes, their changes, holidays.
create schema territory;
grant usage on schema territory to kentongan_app, kentongan_worker;

create table territory.unit (
  code text primary key,
  level text not null constraint unit_level_known check (level in ('province', 'regency', 'district', 'village')),
  parent_code text references territory.unit,
  name text not null,
  kind text not null,
  -- "sidomulyo kanigoro kabupaten blitar": what a picker searches; lower case, no punctuation
  search_text text not null,
  valid_from date not null default date '2000-01-01',
  valid_to date,
  source text not null
);
comment on table territory.unit is 'Provinsi, kabupaten/kota, kecamatan, desa/kelurahan by Kemendagri code. Data: idn-area-data, ODbL 1.0, kept apart from other tables';
create index unit_parent_idx on territory.unit (parent_code);
create index unit_code_prefix_idx on territory.unit (code text_pattern_ops);
create index unit_search_idx on territory.unit using gin (search_text gin_trgm_ops);

create table territory.unit_change (
  id uuid primary key,
  on_date date not null,
  kind text not null constraint unit_change_kind_known check (kind in ('split', 'merged', 'renamed', 'recoded', 'new', 'ended')),
  from_codes text[] not null,
  to_codes text[] not null,
  source text not null
);
comment on table territory.unit_change is 'How units changed over time, so that an old code still finds its place';

create table territory.holiday (
  day date primary key,
  name text not null,
  kind text not null constraint holiday_kind_known check (kind in ('national', 'collective-leave')),
  provisional boolean not null default false,
  source text not null
);
comment on table territory.holiday is 'Days that are not working days (SKB 3 Menteri), dated data with source';

grant select on all tables in schema territory to kentongan_app, kentongan_worker;
grant insert, update, delete on all tables in schema territory to kentongan_worker;
