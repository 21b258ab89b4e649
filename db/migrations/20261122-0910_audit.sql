-- The append-only log. Entries are chained in lanes so that requests that commit at the same time do not wait for
-- one another; every lane is a hash chain of its own. See docs/decisions/0003-audit-lanes.md.
create schema audit;
grant usage on schema audit to kentongan_app, kentongan_worker;

create table audit.lane (
  lane int primary key,
  seq bigint not null default 0,
  hash text not null default repeat('0', 64)
);
comment on table audit.lane is 'Head of each hash chain';
insert into audit.lane (lane) select generate_series(0, 15);

create table audit.entry (
  id uuid primary key,
  lane int not null references audit.lane,
  seq bigint not null,
  at timestamptz not null,
  verb text not null,
  outcome text not null,
  account_id uuid,
  body jsonb not null,
  prev_hash text not null,
  hash text not null,
  constraint entry_place_uniq unique (lane, seq),
  constraint entry_outcome_known check (outcome in ('done', 'refused', 'denied', 'not-found', 'failed'))
);
comment on table audit.entry is 'One entry per audited request; hash = sha256(prev_hash, lane, seq, body). Nobody updates or deletes';
create index entry_at_idx on audit.entry (at desc, id desc);
create index entry_account_idx on audit.entry (account_id, at desc);
create index entry_subjects_idx on audit.entry using gin ((body -> 'subjects') jsonb_path_ops);

-- The only way in: the caller may not write the tables themselves. Owned by the migrating role.
create function audit.append(entry jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head audit.lane;
  next_hash text;
begin
  select * into head from audit.lane order by lane limit 1 for update skip locked;
  if not found then
    select * into head from audit.lane where lane = (random() * 15)::int for update;
  end if;
  next_hash := encode(sha256(convert_to(concat_ws(E'\n', head.hash, head.lane, head.seq + 1, entry::text), 'UTF8')), 'hex');
  insert into audit.entry (id, lane, seq, at, verb, outcome, account_id, body, prev_hash, hash)
  values ((entry ->> 'id')::uuid, head.lane, head.seq + 1, (entry ->> 'at')::timestamptz, entry ->> 'verb', entry ->> 'outcome',
          (entry ->> 'account')::uuid, entry, head.hash, next_hash);
  update audit.lane set seq = head.seq + 1, hash = next_hash where lane = head.lane;
end $$;
revoke all on function audit.append(jsonb) from public;
grant execute on function audit.append(jsonb) to kentongan_app, kentongan_worker;
grant select on audit.entry, audit.lane to kentongan_worker;

-- Auditors read through the app role; everybody else sees nothing.
grant select on audit.entry, audit.lane to kentongan_app;
alter table audit.entry enable row level security;
create policy entry_auditor on audit.entry for select to kentongan_app
  using (platform.setting_text('kentongan.persona_role') in ('AUDITOR', 'PPDP'));
create policy entry_worker on audit.entry for select to kentongan_worker using (true);
