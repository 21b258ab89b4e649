-- Agencies, offices, accounts, sessions, shares and notices.
create schema access;
grant usage on schema access to kentongan_app, kentongan_worker;

create table access.agency (
  id uuid primary key,
  code text not null constraint agency_code_uniq unique
);
comment on table access.agency is 'Bodies that work in the system; their names change and stand in agency_name';
create table access.agency_name (
  agency_id uuid not null references access.agency,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  constraint agency_name_pk primary key (agency_id, valid_from)
);
comment on table access.agency_name is 'Ministries are renamed: the name valid on a day';

create table access.office (
  id uuid primary key,
  agency_id uuid not null references access.agency,
  code text not null constraint office_code_uniq unique,
  kind text not null,
  name text not null,
  address text,
  phone text,
  parent_office_id uuid references access.office,
  source text not null,
  source_date text,
  confidence text not null default 'unknown' constraint office_confidence_known check (confidence in ('confirmed', 'reported', 'unverified', 'unknown')),
  status text not null default 'active' constraint office_status_known check (status in ('active', 'planned', 'closed')),
  note text,
  works_on_collective_leave boolean not null default false,
  by_hand boolean not null default false
);
comment on column access.office.by_hand is 'An administrator changed it: reference data no longer overwrite it or its territory';
comment on column access.office.works_on_collective_leave is 'Whether collective leave (cuti bersama) counts as a working day here';
comment on table access.office is 'Offices as data with their source; confidence says how sure';
create index office_agency_idx on access.office (agency_id);
create table access.office_territory (
  office_id uuid not null references access.office,
  territory text not null,
  valid_from date not null default date '2000-01-01',
  valid_to date,
  source text not null,
  constraint office_territory_pk primary key (office_id, territory, valid_from),
  constraint office_territory_valid_order check (valid_to is null or valid_to >= valid_from)
);
comment on table access.office_territory is 'Working territory of an office: Kemendagri codes, dated; * is the whole country';
create index office_territory_code_idx on access.office_territory (territory text_pattern_ops);

create table access.account (
  id uuid primary key,
  login text not null constraint account_login_uniq unique,
  display_name text not null,
  role text not null,
  office_id uuid not null references access.office,
  territories text[],
  status text not null default 'active' constraint account_status_known check (status in ('active', 'closed')),
  password_hash text not null,
  password_must_change boolean not null default false,
  sealed_totp bytea,
  sealed_totp_next bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  training boolean not null default false,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  constraint account_login_lower check (login = lower(login))
);
comment on table access.account is 'People of the agencies who sign in. Victims, reporters and applicants never have a row here';
comment on column access.account.territories is 'Narrower than the office''s territory; null = the same';
comment on column access.account.sealed_totp_next is 'A new secret until its first code: the one in use counts meanwhile';
comment on column access.account.totp_last_step is 'Last 30-second step used: a code works once';
create index account_office_idx on access.account (office_id);

create table access.recovery_code (
  account_id uuid not null references access.account,
  code_sha256 bytea not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (account_id, code_sha256)
);
comment on table access.recovery_code is 'One-time codes of 80 random bits: a fast hash is enough';

create table access.session (
  id uuid primary key,
  account_id uuid not null references access.account,
  token_sha256 bytea not null constraint session_token_uniq unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null,
  revoked_at timestamptz,
  device text not null
);
comment on table access.session is 'Tokens are stored hashed; a session lives eight hours at most';
create index session_account_idx on access.session (account_id, created_at desc);

create table access.login_ticket (
  token_sha256 bytea primary key,
  account_id uuid not null references access.account,
  step text not null,
  expires_at timestamptz not null
);
comment on table access.login_ticket is 'Between the steps of a login';
create table access.login_attempt (
  subject text not null,
  at timestamptz not null
);
comment on table access.login_attempt is 'Wrong passwords by keyed hash of login name or address, known or not; kept an hour';
create index login_attempt_idx on access.login_attempt (subject, at);

create table access.share (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  to_agency_id uuid references access.agency,
  to_office_id uuid references access.office,
  to_account_id uuid references access.account,
  purpose text not null,
  fields text[],
  shared_by uuid references access.account,
  shared_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint share_receiver_one check (num_nonnulls(to_agency_id, to_office_id, to_account_id) = 1)
);
comment on table access.share is 'A single record shown to one agency, office or account beyond its reach, with purpose and end';
create index share_subject_idx on access.share (subject_kind, subject_id) where revoked_at is null;

create table access.notice (
  id uuid primary key,
  account_id uuid references access.account,
  office_id uuid references access.office,
  role text,
  kind text not null,
  title text not null,
  link text not null,
  at timestamptz not null
);
comment on table access.notice is 'Something new to look at, for one account or for a role in an office. Never content, never a name';
create index notice_account_idx on access.notice (account_id, at desc);
create index notice_office_idx on access.notice (office_id, role, at desc);
create table access.notice_read (
  notice_id uuid not null references access.notice on delete cascade,
  account_id uuid not null references access.account,
  at timestamptz not null,
  constraint notice_read_pk primary key (notice_id, account_id)
);

grant select on all tables in schema access to kentongan_app, kentongan_worker;
grant insert, update on access.account, access.session, access.login_ticket, access.recovery_code, access.share to kentongan_app, kentongan_worker;
grant insert on access.notice, access.notice_read to kentongan_app;
grant insert, update, delete on all tables in schema access to kentongan_worker;
grant delete on access.login_ticket, access.login_attempt, access.recovery_code to kentongan_app;
grant insert on access.login_attempt, access.office, access.office_territory to kentongan_app;
grant update on access.office, access.office_territory to kentongan_app;
-- Only stretches that have not begun are deleted; the rest is closed with a date (modules/access/commands/change-office.ts).
grant delete on access.office_territory to kentongan_app;

-- Reach, for the policies of people, reports, passports, early-warning and cases. All read the settings of the transaction.
create function access.my_agency() returns uuid language sql stable parallel safe as
  $$ select platform.setting_text('kentongan.agency')::uuid $$;
create function access.my_office() returns uuid language sql stable parallel safe as
  $$ select platform.setting_text('kentongan.office')::uuid $$;
create function access.my_account() returns uuid language sql stable parallel safe as
  $$ select platform.setting_text('kentongan.account')::uuid $$;
create function access.my_clearance() returns int language sql stable parallel safe as
  $$ select coalesce(platform.setting_text('kentongan.clearance')::int, 0) $$;
-- No place at all (null) lies only in the territory of those who work for the whole country.
create function access.in_my_territory(place text) returns boolean language sql stable parallel safe as
  $$ select coalesce(exists (
       select 1 from unnest(string_to_array(platform.setting_text('kentongan.territories'), ',')) t
        where t = '*' or place = t or starts_with(place, t || '.')), false) $$;
-- The rule: agency × (own office or territory) × classification (0 PUBLIK … 3 RAHASIA).
create function access.reaches(agency uuid, office uuid, place text, classification int) returns boolean language sql stable parallel safe as
  $$ select agency = access.my_agency() and classification <= access.my_clearance()
            and (office = access.my_office() or access.in_my_territory(place)) $$;
create function access.shared_with_me(kind text, subject uuid) returns boolean language sql stable as
  $$ select exists (
       select 1 from access.share s
        where s.subject_kind = kind and s.subject_id = subject and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
          and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account())) $$;

-- What other modules may read of accounts and offices.
create view access.shared_account as select id, display_name, role, office_id, status from access.account;
comment on view access.shared_account is 'Account ids with their display names, for other modules'' lists';
create view access.shared_office as
  select o.id, o.code, o.kind, o.name, o.agency_id, a.code agency_code, o.parent_office_id, o.address, o.phone,
         o.status, o.confidence, o.works_on_collective_leave from access.office o join access.agency a on a.id = o.agency_id;
comment on view access.shared_office is 'Offices for other modules'' lists and routing';
grant select on access.shared_account, access.shared_office to kentongan_app, kentongan_worker;
