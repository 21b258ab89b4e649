-- Villages out of their usual range: where villages are, what draws attention to them, and what the nightly look found.
alter table early_warning.alert drop constraint alert_kind_known;
alter table early_warning.alert add constraint alert_kind_known check (kind in
  ('refused-elsewhere', 'shared-identifier', 'report-meets-application', 'recruiter-without-licence', 'same-answers', 'village-surge'));

create table early_warning.village_point (
  code text collate "C" constraint village_point_pk primary key,
  lat double precision not null constraint village_point_lat_sane check (lat between -90 and 90),
  lon double precision not null constraint village_point_lon_sane check (lon between -180 and 180)
);
comment on table early_warning.village_point is 'A point in each village, for maps and for who is near whom. Data: cahyadsn/wilayah_boundaries (MIT) or the map folder of the installation';

create table early_warning.village_attention (
  id uuid constraint village_attention_pk primary key,
  agency_id uuid not null,
  office_id uuid not null,
  territory text not null,
  kind text not null constraint village_attention_kind_known check (kind in ('outreach', 'visit')),
  on_day date not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table early_warning.village_attention is 'Days of socialisation and visits: more is told then, which is no rise. A wrong entry is withdrawn, never removed';
create index village_attention_idx on early_warning.village_attention (agency_id, territory, on_day);

create table early_warning.village_look (
  agency_id uuid not null,
  week date not null,
  looked_at timestamptz not null,
  weeks int not null,
  villages int not null,
  scanned int not null,
  clusters int not null,
  completed real[] not null,
  outreach_effect real not null,
  visit_effect real not null,
  found int not null,
  constraint village_look_pk primary key (agency_id, week)
);
comment on table early_warning.village_look is 'One nightly look of an agency at its villages: the week it judged (its Monday), how much of each week was told, and what attention does';

create table early_warning.village_week (
  agency_id uuid not null,
  territory text not null,
  week date not null,
  told int not null,
  completed real not null,
  expected real not null,
  upper real not null,
  p real,
  alarm boolean not null,
  outreach boolean not null,
  visit boolean not null,
  constraint village_week_pk primary key (agency_id, territory, week)
);
comment on table early_warning.village_week is 'Reports of a village by week of what they tell, and what is usual there; only villages with reports. Counts, no content';

create table early_warning.village_now (
  agency_id uuid not null,
  territory text not null,
  week date not null,
  span int not null,
  told int not null,
  expected real not null,
  p real not null,
  evidence real not null,
  level text not null constraint village_now_level_known check (level in ('usual', 'above', 'look', 'act')),
  by_attention_only boolean not null,
  constraint village_now_pk primary key (agency_id, territory)
);
comment on table early_warning.village_now is 'How each village with reports stands after the newest look; place and time alone never make an alert';

create table early_warning.village_cluster (
  agency_id uuid not null,
  n int not null,
  week date not null,
  territories text[] not null,
  span int not null,
  told int not null,
  expected real not null,
  p real not null,
  tail_p real,
  constraint village_cluster_pk primary key (agency_id, n)
);
comment on table early_warning.village_cluster is 'Neighbouring villages that are above their usual counts together, by the newest look';

grant select on early_warning.village_point to kentongan_app, kentongan_worker;
grant insert, update, delete on early_warning.village_point to kentongan_worker;
grant select, insert on early_warning.village_attention to kentongan_app;
grant update (withdrawn_at) on early_warning.village_attention to kentongan_app;
grant select on early_warning.village_attention to kentongan_worker;
grant select on early_warning.village_look, early_warning.village_week, early_warning.village_now, early_warning.village_cluster to kentongan_app;
grant select, insert, update, delete on early_warning.village_look, early_warning.village_week, early_warning.village_now, early_warning.village_cluster
  to kentongan_worker;

-- Counts of villages are TERBATAS (2), like the reports they count.
do $$ declare t text; begin
  foreach t in array array['village_attention', 'village_look', 'village_week', 'village_now', 'village_cluster'] loop
    execute format('alter table early_warning.%I enable row level security', t);
    execute format('alter table early_warning.%I force row level security', t);
    execute format('create policy %I on early_warning.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
  end loop; end $$;
-- Where a village lies is no secret.
alter table early_warning.village_point enable row level security;
alter table early_warning.village_point force row level security;
create policy village_point_known on early_warning.village_point for select to kentongan_app using (true);
create policy village_point_worker on early_warning.village_point to kentongan_worker using (true) with check (true);
create policy village_attention_seen on early_warning.village_attention for select to kentongan_app using (access.reaches(agency_id, office_id, territory, 2));
create policy village_attention_noted on early_warning.village_attention for insert to kentongan_app
  with check (access.reaches(agency_id, office_id, territory, 2) and noted_by = access.my_account());
create policy village_attention_withdrawn on early_warning.village_attention for update to kentongan_app
  using (access.reaches(agency_id, office_id, territory, 2)) with check (access.reaches(agency_id, office_id, territory, 2));
create policy village_look_reach on early_warning.village_look to kentongan_app using (agency_id = access.my_agency() and access.my_clearance() >= 2);
create policy village_week_reach on early_warning.village_week to kentongan_app
  using (agency_id = access.my_agency() and access.my_clearance() >= 2 and access.in_my_territory(territory));
create policy village_now_reach on early_warning.village_now to kentongan_app
  using (agency_id = access.my_agency() and access.my_clearance() >= 2 and access.in_my_territory(territory));
-- A cluster is shown to those who see all of its villages.
create policy village_cluster_reach on early_warning.village_cluster to kentongan_app
  using (agency_id = access.my_agency() and access.my_clearance() >= 2
         and not exists (select 1 from unnest(territories) t where not access.in_my_territory(t)));
