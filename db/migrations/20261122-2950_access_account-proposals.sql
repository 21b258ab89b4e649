-- An account that reads RAHASIA, releases identities or manages accounts gives everything to whoever holds its first password:
-- one administrator proposes it, another confirms. Accounts made on the machine itself do not come this way.
create table access.account_proposal (
  id uuid primary key,
  login text not null constraint account_proposal_login_lower check (login = lower(login)),
  display_name text not null,
  role text not null,
  office_id uuid not null references access.office,
  territories text[],
  reason text not null,
  proposed_by uuid not null references access.account,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null constraint account_proposal_state_known check (state in ('open', 'confirmed', 'refused', 'lapsed')),
  decided_by uuid references access.account,
  decided_at timestamptz,
  account_id uuid constraint account_proposal_account_uniq unique
    constraint account_proposal_account_fk references access.account deferrable initially deferred,
  constraint account_proposal_two_people check (state <> 'confirmed' or decided_by <> proposed_by),
  constraint account_proposal_decided check ((state in ('confirmed', 'refused')) = (decided_by is not null)),
  constraint account_proposal_made check ((state = 'confirmed') = (account_id is not null))
);
comment on table access.account_proposal is 'An administrator asks for an account that reads RAHASIA, releases identities or manages accounts; another one confirms or refuses, or it lapses';
comment on column access.account_proposal.account_id is 'The account that was made; written just before it in the same transaction';
create unique index account_proposal_open_uniq on access.account_proposal (login) where state = 'open';
alter table access.account_proposal enable row level security;
alter table access.account_proposal force row level security;
create policy account_proposal_worker on access.account_proposal to kentongan_worker using (true) with check (true);
create policy account_proposal_seen on access.account_proposal for select to kentongan_app
  using (platform.setting_text('kentongan.persona_role') in ('ADMINISTRATOR', 'AUDITOR', 'PPDP'));
create policy account_proposal_put on access.account_proposal for insert to kentongan_app
  with check (proposed_by = access.my_account() and state = 'open' and platform.setting_text('kentongan.persona_role') = 'ADMINISTRATOR');
create policy account_proposal_decided on access.account_proposal for update to kentongan_app
  using (platform.setting_text('kentongan.persona_role') = 'ADMINISTRATOR' and state = 'open')
  with check (state = 'lapsed' or decided_by = access.my_account());
grant select, insert on access.account_proposal to kentongan_app;
grant update (state, decided_by, decided_at, account_id) on access.account_proposal to kentongan_app;
grant select on access.account_proposal to kentongan_worker;

create function access.needs_two(role text) returns boolean language sql immutable parallel safe
  return role in ('ANALIS_INTELDAKIM', 'KEPALA_KANTOR', 'POLRI_PPA', 'PPDP', 'ADMINISTRATOR');
comment on function access.needs_two(text) is 'The roles of needsTwo in modules/access/model.ts; a test compares them';

-- The second lock: whatever the program says, the application makes such an account only as two people agreed on it.
create function access.guard_new_account() returns trigger language plpgsql as $$
begin
  if current_user = 'kentongan_app' and access.needs_two(new.role) and not exists (
    select 1 from access.account_proposal p
     where p.account_id = new.id and p.state = 'confirmed' and p.login = new.login and p.role = new.role and p.office_id = new.office_id
       and p.territories is not distinct from new.territories) then
    raise exception 'such an account is made by two administrators' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_guard before insert on access.account for each row execute function access.guard_new_account();

-- What somebody may do and where is never rewritten by the application: another role is another account.
revoke update on access.account from kentongan_app;
grant update (status, password_hash, password_must_change, sealed_totp, sealed_totp_next, totp_confirmed_at, totp_last_step, last_seen_at)
  on access.account to kentongan_app;
