-- Resetting an account that reads RAHASIA gives whoever holds the first password everything: one administrator proposes,
-- another confirms.
create table access.reset_proposal (
  id uuid primary key,
  account_id uuid not null references access.account,
  proposed_by uuid not null references access.account,
  proposed_at timestamptz not null,
  reason text not null,
  expires_at timestamptz not null,
  state text not null constraint reset_proposal_state_known check (state in ('open', 'confirmed', 'refused', 'lapsed')),
  decided_by uuid references access.account,
  decided_at timestamptz,
  constraint reset_proposal_two_people check (state <> 'confirmed' or decided_by <> proposed_by),
  constraint reset_proposal_not_own check (account_id <> proposed_by and account_id is distinct from decided_by),
  constraint reset_proposal_decided check ((state in ('confirmed', 'refused')) = (decided_by is not null))
);
comment on table access.reset_proposal is 'An administrator asks to reset an account that reads RAHASIA; another one confirms or refuses, or it lapses';
create unique index reset_proposal_open_uniq on access.reset_proposal (account_id) where state = 'open';
alter table access.reset_proposal enable row level security;
alter table access.reset_proposal force row level security;
create policy reset_proposal_worker on access.reset_proposal to kentongan_worker using (true) with check (true);
create policy reset_proposal_seen on access.reset_proposal for select to kentongan_app
  using (platform.setting_text('kentongan.persona_role') in ('ADMINISTRATOR', 'AUDITOR', 'PPDP'));
create policy reset_proposal_made on access.reset_proposal for insert to kentongan_app
  with check (proposed_by = access.my_account() and state = 'open' and platform.setting_text('kentongan.persona_role') = 'ADMINISTRATOR');
create policy reset_proposal_decided on access.reset_proposal for update to kentongan_app
  using (platform.setting_text('kentongan.persona_role') = 'ADMINISTRATOR' and state = 'open')
  with check (state = 'lapsed' or decided_by = access.my_account());
grant select, insert on access.reset_proposal to kentongan_app;
grant update (state, decided_by, decided_at) on access.reset_proposal to kentongan_app;
grant select on access.reset_proposal to kentongan_worker;
