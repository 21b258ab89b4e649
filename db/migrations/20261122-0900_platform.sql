-- Roles, commands, events and jobs: what every module stands on.
-- Statements run in one transaction; PostgreSQL 15 features only.

-- Roles belong to the cluster, so two databases may race to make them.
do $$ begin
  create role kentongan_app nologin;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  create role kentongan_worker nologin;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  execute format('grant kentongan_app, kentongan_worker to %I', current_user);
exception when unique_violation then null; end $$;

grant usage on schema platform to kentongan_app, kentongan_worker;

create extension if not exists pg_trgm;

create function platform.setting_text(name text) returns text language sql stable parallel safe as
  $$ select nullif(current_setting(name, true), '') $$;

create table platform.fact (
  key text primary key,
  value text not null
);
comment on table platform.fact is 'One-line facts about this installation: key fingerprint, mode, versions of reference data';
grant select, insert, update on platform.fact to kentongan_worker;
grant select on platform.fact to kentongan_app;

create table platform.command (
  account_id uuid not null,
  command_id uuid not null,
  endpoint text not null,
  body_sha256 bytea not null,
  status int,
  sealed_reply bytea,
  at timestamptz not null default now(),
  constraint command_pk primary key (account_id, command_id)
);
comment on table platform.command is 'First answer of every change by its client-made id; a repeat gets the same answer';
comment on column platform.command.sealed_reply is 'The reply as sent, encrypted: it may show a person';
create index command_at_idx on platform.command (at);
grant select, insert, update on platform.command to kentongan_app;
grant select, delete on platform.command to kentongan_worker;
alter table platform.command enable row level security;
create policy command_own on platform.command to kentongan_app
  using (account_id::text = platform.setting_text('kentongan.account'))
  with check (account_id::text = platform.setting_text('kentongan.account'));
create policy command_all on platform.command to kentongan_worker using (true);

create table platform.event (
  id uuid primary key,
  type text not null,
  payload jsonb not null,
  territory text,
  subject_kind text not null,
  subject_id text not null,
  account_id uuid,
  at timestamptz not null,
  -- Gap-safe order: a reader takes only rows whose transaction number is below every running one, so nothing can
  -- be committed later with a smaller (xid, n). See docs/decisions/0004-change-feed.md.
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  n bigint generated always as identity,
  dispatched_at timestamptz
);
comment on table platform.event is 'What happened, written in the transaction that made it happen; also the change feed by territory. Ids only, no person data';
create index event_undispatched_idx on platform.event (xid, n) where dispatched_at is null;
create index event_feed_idx on platform.event (territory text_pattern_ops, xid, n);
create index event_subject_idx on platform.event (subject_kind, subject_id);
grant insert on platform.event to kentongan_app;
grant select, insert, update (dispatched_at) on platform.event to kentongan_worker;

create table platform.delivery (
  event_id uuid not null references platform.event,
  handler text not null,
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  done_at timestamptz,
  last_error text,
  constraint delivery_pk primary key (event_id, handler)
);
comment on table platform.delivery is 'One row per event and handler; the handler''s effect and done_at are written in one transaction';
create index delivery_due_idx on platform.delivery (next_at) where done_at is null;
grant select, insert, update on platform.delivery to kentongan_worker;

create table platform.schedule (
  job text primary key,
  next_at timestamptz not null,
  last_ran_at timestamptz,
  last_error text
);
comment on table platform.schedule is 'When each scheduled job is due next; a worker holds the row while it runs the job';
grant select, insert, update on platform.schedule to kentongan_worker;
