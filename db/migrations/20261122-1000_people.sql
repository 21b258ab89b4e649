-- Mentions (evidence), persons derived from links and judgements, related people, hubs.
create schema people;
grant usage on schema people to kentongan_app, kentongan_worker;

create table people.mention (
  id uuid primary key,
  -- Order of recording: the oldest mention of a person gives the person its id.
  n bigint generated always as identity,
  source_kind text not null constraint mention_source_known check (source_kind in ('report', 'application', 'case', 'placement')),
  source_id uuid not null,
  source_label text not null,
  role text not null constraint mention_role_known
    check (role in ('subject', 'applicant', 'recruiter', 'companion', 'guarantor', 'witness', 'other')),
  sealed_identity bytea not null,
  village_code text,
  seen_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.my_account(),
  agency_id uuid not null,
  office_id uuid not null,
  territory text,
  classification int not null constraint mention_classification_known check (classification between 0 and 3)
);
comment on table people.mention is 'What one source said about somebody: immutable evidence, not a person';
comment on column people.mention.sealed_identity is 'Name, other names, sex, birth date and place, address as typed: JSON, encrypted, bound to the row id';
create unique index mention_n_uniq on people.mention (n);
create index mention_source_idx on people.mention (source_kind, source_id);
create index mention_place_idx on people.mention (village_code);

create table people.mention_identifier (
  id uuid primary key,
  mention_id uuid not null references people.mention,
  kind text not null constraint mention_identifier_kind_known
    check (kind in ('nik', 'kk', 'phone', 'passport', 'account', 'handle', 'plate', 'email', 'address')),
  sealed_value bytea not null,
  blind text,
  fault text,
  recorded_by uuid default access.my_account(),
  constraint mention_identifier_blind_or_fault check (num_nonnulls(blind, fault) >= 1)
);
comment on table people.mention_identifier is 'NIK, KK, phone and others as typed; equality by keyed blind index. Unusable ones are kept with their fault';
comment on column people.mention_identifier.sealed_value is 'As typed, encrypted, bound to the row id';
comment on column people.mention_identifier.blind is 'Keyed hash of the normalised value; null when it could not be read';
create index mention_identifier_mention_idx on people.mention_identifier (mention_id);
create index mention_identifier_blind_idx on people.mention_identifier (kind, blind);

create table people.name_index (
  mention_id uuid primary key references people.mention,
  keys int[] not null
);
comment on table people.name_index is 'Keyed 32-bit hashes of sounds and ends of name tokens (search) and of combined keys (matching). Meaningless without the key and without people.mention';
create index name_index_keys_idx on people.name_index using gin (keys) with (fastupdate = off);

create table people.person (
  id uuid primary key,
  first_mention_id uuid not null references people.mention,
  protected_by_case uuid[] not null default '{}',
  recorded_by uuid default access.my_account(),
  constraint person_first_mention_uniq unique (first_mention_id)
);
comment on table people.person is 'Stable ids of derived persons: each is the seed of one mention; a merged person keeps the id of its oldest mention';
comment on column people.person.protected_by_case is 'Open cases on one of its mentions: judgements then need a second reviewer. Never shown';

create table people.membership (
  id uuid primary key,
  mention_id uuid not null references people.mention,
  person_id uuid not null references people.person,
  valid_from timestamptz not null,
  valid_to timestamptz,
  reason text not null constraint membership_reason_known check (reason in ('recorded', 'linked', 'judged', 'undone')),
  recorded_by uuid default access.my_account()
);
comment on table people.membership is 'Which person a mention belongs to, with history; one open row per mention';
create unique index membership_open_uniq on people.membership (mention_id) where valid_to is null;
create index membership_person_idx on people.membership (person_id) where valid_to is null;

create table people.link (
  mention_a uuid not null references people.mention,
  mention_b uuid not null references people.mention,
  zone text not null constraint link_zone_known check (zone in ('same', 'review', 'possible')),
  bits real not null,
  basis text[] not null,
  evidence jsonb not null,
  model text not null,
  at timestamptz not null,
  constraint link_pk primary key (mention_a, mention_b),
  constraint link_ordered check (mention_a < mention_b)
);
comment on table people.link is 'Evidence of the matching engine that two mentions are one person: derived, may be computed again. Evidence holds fields, levels and bits, no values';
create index link_b_idx on people.link (mention_b);
create index link_review_idx on people.link (bits desc) where zone = 'review';

create table people.related (
  mention_a uuid not null references people.mention,
  mention_b uuid not null references people.mention,
  basis text[] not null,
  at timestamptz not null,
  constraint related_pk primary key (mention_a, mention_b),
  constraint related_ordered check (mention_a < mention_b)
);
comment on table people.related is 'Shared household, phone, address and the like between different people: never a reason to make them one';
create index related_b_idx on people.related (mention_b);

create table people.judgement (
  id uuid primary key,
  n bigint generated always as identity,
  mention_a uuid not null references people.mention,
  mention_b uuid not null references people.mention,
  verdict text not null constraint judgement_verdict_known check (verdict in ('same', 'different', 'unsure')),
  state text not null constraint judgement_state_known check (state in ('waiting', 'active', 'undo-waiting', 'declined', 'undone')),
  asked_by uuid not null,
  constraint judgement_ordered check (mention_a < mention_b)
);
comment on table people.judgement is 'Same, different or unsure, said by a person about two mentions; where they contradict, the newest holds';
create index judgement_a_idx on people.judgement (mention_a);
create index judgement_b_idx on people.judgement (mention_b);
create table people.judgement_act (
  id uuid primary key,
  judgement_id uuid not null references people.judgement,
  act text not null constraint judgement_act_known check (act in ('made', 'confirmed', 'declined', 'undo-asked', 'undone', 'undo-declined')),
  by_account uuid not null,
  at timestamptz not null,
  reason text not null
);
comment on table people.judgement_act is 'Who did what to a judgement, when and why; append-only';
create index judgement_act_idx on people.judgement_act (judgement_id, at);

create table people.protection (
  mention_id uuid not null references people.mention,
  case_id uuid not null,
  since timestamptz not null,
  ended_at timestamptz,
  constraint protection_pk primary key (mention_id, case_id)
);
comment on table people.protection is 'Open cases by mention: where judging needs a second reviewer. Written by the cases module through its door';

create table people.source_grade (
  source_kind text not null,
  source_id uuid not null,
  grade text not null,
  at timestamptz not null,
  constraint source_grade_pk primary key (source_kind, source_id, at)
);
comment on table people.source_grade is 'Credibility of a source as its own module graded it (A–F × 1–6); the newest holds';

create table people.hub (
  kind text not null,
  blind text not null,
  origin text not null constraint hub_origin_known check (origin in ('registered', 'observed')),
  reason text not null,
  since timestamptz not null,
  ended_at timestamptz,
  constraint hub_pk primary key (kind, blind, origin)
);
comment on table people.hub is 'Identifiers that connect nobody: registered numbers of offices and P3MI, or used by many unrelated people; with the reason';

-- Reach. A mention is seen by reach or by a share; everything else is seen through its mentions.
alter table people.mention enable row level security;
alter table people.mention force row level security;
-- The rule of access.reaches and access.shared_with_me with everything about the asker computed once a query: called row
-- by row it made a search for a common name, by somebody who may see none of the hits, ten times slower. A test compares.
create function people.my_territory_patterns() returns text[] language sql stable as
  $$ select coalesce(array_agg(case t when '*' then '%' else t || '%' end), '{}')
       from unnest(string_to_array(platform.setting_text('kentongan.territories'), ',')) t $$;
create function people.mentions_shared_with_me() returns uuid[] language sql stable as
  $$ select coalesce(array_agg(distinct s.subject_id), '{}') from access.share s
      where s.subject_kind = 'mention' and access.shared_with_me('mention', s.subject_id) $$;
create policy mention_reach on people.mention for select to kentongan_app
  using (agency_id = (select access.my_agency()) and classification <= (select access.my_clearance())
         and (office_id = (select access.my_office()) or coalesce(territory, '') like any ((select people.my_territory_patterns())::text[]))
      or id = any ((select people.mentions_shared_with_me())::uuid[]));
create policy mention_record on people.mention for insert to kentongan_app with check (recorded_by is not distinct from access.my_account());

-- Spelled out in every policy: a function would start an executor for every row (measured: four times slower).
alter table people.mention_identifier enable row level security;
alter table people.mention_identifier force row level security;
create policy mention_identifier_reach on people.mention_identifier for select to kentongan_app using (exists (select 1 from people.mention m where m.id = mention_id));
create policy mention_identifier_record on people.mention_identifier for insert to kentongan_app
  with check (recorded_by is not distinct from access.my_account());

-- No condition on the keys themselves: with one, the overlap operator could not use the index (it is not leakproof).
-- Every query joins people.mention, whose policy decides.
alter table people.name_index enable row level security;
alter table people.name_index force row level security;
create policy name_index_all on people.name_index to kentongan_app using (true) with check (true);

alter table people.person enable row level security;
alter table people.person force row level security;
create policy person_reach on people.person for select to kentongan_app using (exists (select 1 from people.membership ms where ms.person_id = person.id and ms.valid_to is null)
    or exists (select 1 from people.mention m where m.id = first_mention_id));
create policy person_record on people.person for insert to kentongan_app with check (recorded_by is not distinct from access.my_account());
create policy person_protect on people.person for update to kentongan_app using (exists (select 1 from people.membership ms where ms.person_id = person.id and ms.valid_to is null)) with check (true);

alter table people.membership enable row level security;
alter table people.membership force row level security;
create policy membership_reach on people.membership for select to kentongan_app using (exists (select 1 from people.mention m where m.id = mention_id));
create policy membership_record on people.membership for insert to kentongan_app
  with check (recorded_by is not distinct from access.my_account() and reason = 'recorded');

alter table people.link enable row level security;
alter table people.link force row level security;
create policy link_reach on people.link for select to kentongan_app using (exists (select 1 from people.mention m where m.id = mention_a)
    and exists (select 1 from people.mention m where m.id = mention_b));
alter table people.related enable row level security;
alter table people.related force row level security;
create policy related_reach on people.related for select to kentongan_app using (exists (select 1 from people.mention m where m.id = mention_a)
    and exists (select 1 from people.mention m where m.id = mention_b));

alter table people.judgement enable row level security;
alter table people.judgement force row level security;
create policy judgement_reach on people.judgement to kentongan_app
  using (exists (select 1 from people.mention m where m.id = mention_a)
    and exists (select 1 from people.mention m where m.id = mention_b))
  with check (exists (select 1 from people.mention m where m.id = mention_a)
    and exists (select 1 from people.mention m where m.id = mention_b));
alter table people.judgement_act enable row level security;
alter table people.judgement_act force row level security;
create policy judgement_act_reach on people.judgement_act to kentongan_app
  using (exists (select 1 from people.judgement j where j.id = judgement_id))
  with check (exists (select 1 from people.judgement j where j.id = judgement_id) and by_account = access.my_account());

alter table people.protection enable row level security;
alter table people.protection force row level security;
create policy protection_reach on people.protection to kentongan_app using (exists (select 1 from people.mention m where m.id = mention_id)) with check (exists (select 1 from people.mention m where m.id = mention_id));
alter table people.source_grade enable row level security;
alter table people.source_grade force row level security;
create policy source_grade_reach on people.source_grade for select to kentongan_app
  using (exists (select 1 from people.mention m where m.source_kind = source_grade.source_kind and m.source_id = source_grade.source_id));
create policy source_grade_record on people.source_grade for insert to kentongan_app with check (true);
alter table people.hub enable row level security;
alter table people.hub force row level security;
create policy hub_all on people.hub for select to kentongan_app using (true);

do $$ declare t text; begin
  foreach t in array array['mention', 'mention_identifier', 'name_index', 'person', 'membership', 'link', 'related', 'judgement', 'judgement_act',
                           'protection', 'source_grade', 'hub'] loop
    execute format('create policy %I on people.%I to kentongan_worker using (true) with check (true)', t || '_worker', t);
  end loop;
end $$;

grant select, insert on people.mention, people.mention_identifier, people.name_index, people.membership, people.person,
  people.judgement, people.judgement_act, people.source_grade, people.protection to kentongan_app, kentongan_worker;
grant select on people.link, people.related, people.hub to kentongan_app;
grant update (protected_by_case) on people.person to kentongan_app, kentongan_worker;
grant update (ended_at) on people.protection to kentongan_app, kentongan_worker;
grant update (state) on people.judgement to kentongan_app, kentongan_worker;
grant update (valid_to) on people.membership to kentongan_worker;
grant select, insert, update, delete on people.link, people.related, people.hub, people.name_index to kentongan_worker;

-- For lists of other modules: which person a mention belongs to now, as far as the asker's reach goes.
create view people.shared_membership with (security_invoker = true) as
  select mention_id, person_id from people.membership where valid_to is null;
comment on view people.shared_membership is 'Current person of each mention within reach';
create view people.shared_mention with (security_invoker = true) as
  select id, source_kind, source_id, role, seen_on, village_code, territory, agency_id, office_id from people.mention;
comment on view people.shared_mention is 'Mentions within reach without identity, for joins of other modules';
grant select on people.shared_membership, people.shared_mention to kentongan_app, kentongan_worker;
