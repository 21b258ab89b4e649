-- Everybody of an office reads what its working territory reaches: one administrator proposes a wider one, another confirms.
create table access.widening_proposal (
  id uuid primary key,
  office_id uuid not null references access.office,
  territories jsonb not null,
  proposed_by uuid not null references access.account,
  proposed_at timestamptz not null,
  reason text not null,
  expires_at timestamptz not null,
  state text not null constraint widening_proposal_state_known check (state in ('open', 'confirmed', 'refused', 'lapsed')),
  decided_by uuid references access.account,
  decided_at timestamptz,
  decided_in text,
  constraint widening_proposal_two_people check (state <> 'confirmed' or decided_by <> proposed_by),
  constraint widening_proposal_decided check ((state in ('confirmed', 'refused')) = (decided_by is not null))
);
comment on table access.widening_proposal is 'An administrator asks for a wider working territory of an office; another one confirms or refuses, or it lapses';
comment on column access.widening_proposal.territories is 'All stretches as they shall be: a list of {code, validFrom, validTo}';
comment on column access.widening_proposal.decided_in is 'The transaction that confirmed it: the territory widens in the same one or not at all';
create unique index widening_proposal_open_uniq on access.widening_proposal (office_id) where state = 'open';
create trigger widening_proposal_mark before update of state on access.widening_proposal for each row execute function access.mark_reset();
alter table access.widening_proposal enable row level security;
alter table access.widening_proposal force row level security;
create policy widening_proposal_worker on access.widening_proposal to kentongan_worker using (true) with check (true);
create policy widening_proposal_seen on access.widening_proposal for select to kentongan_app
  using (platform.setting_text('kentongan.persona_role') in ('ADMINISTRATOR', 'AUDITOR', 'PPDP'));
create policy widening_proposal_put on access.widening_proposal for insert to kentongan_app
  with check (proposed_by = access.my_account() and state = 'open' and platform.setting_text('kentongan.persona_role') = 'ADMINISTRATOR');
create policy widening_proposal_decided on access.widening_proposal for update to kentongan_app
  using (platform.setting_text('kentongan.persona_role') = 'ADMINISTRATOR' and state = 'open')
  with check (state = 'lapsed' or decided_by = access.my_account());
grant select, insert on access.widening_proposal to kentongan_app;
grant update (state, decided_by, decided_at) on access.widening_proposal to kentongan_app;
grant select on access.widening_proposal to kentongan_worker;

-- The second lock: a stretch of territory lies in one that is there already, or two administrators agreed on it in this transaction.
create function access.guard_territory() returns trigger language plpgsql as $$
begin
  if current_user <> 'kentongan_app' or exists (
    select 1 from access.office_territory t
     where t.office_id = new.office_id and (t.territory in ('*', new.territory) or starts_with(new.territory, t.territory || '.'))
       and t.valid_from <= new.valid_from and (t.valid_to is null or t.valid_to >= new.valid_to)) or exists (
    select 1 from access.widening_proposal p
     where p.office_id = new.office_id and p.state = 'confirmed' and p.decided_by = access.my_account() and p.decided_in = pg_current_xact_id()::text
       and p.territories @> jsonb_build_array(jsonb_build_object('code', new.territory, 'validFrom', new.valid_from, 'validTo', new.valid_to))) then
    return new;
  end if;
  raise exception 'an office is widened by two administrators' using errcode = 'insufficient_privilege';
end $$;
create trigger office_territory_guard before insert or update on access.office_territory for each row execute function access.guard_territory();

-- One administrator alone ends the work of a few people a day, never of everybody.
alter table access.account add column closed_by uuid references access.account, add column closed_at timestamptz;
comment on column access.account.closed_by is 'Who closed it; empty for accounts closed before this column';
create index account_closed_by_idx on access.account (closed_by, closed_at) where closed_by is not null;
grant update (closed_by, closed_at) on access.account to kentongan_app;
create function access.guard_closing() returns trigger language plpgsql as $$
begin
  if current_user = 'kentongan_app' and (new.closed_by is distinct from access.my_account() or new.closed_at is null or (
    select count(*) from access.account a where a.closed_by = new.closed_by and a.closed_at > new.closed_at - interval '24 hours') >= 10) then
    raise exception 'one administrator closes a few accounts a day' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_closing_guard before update of status on access.account for each row
  when (old.status = 'active' and new.status <> 'active') execute function access.guard_closing();
