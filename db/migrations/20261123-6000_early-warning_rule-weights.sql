-- What verdicts taught about a rule, put to use by the head of an office: until it is ended, the rule weighs by this share there.
create table early_warning.rule_weight (
  id uuid constraint rule_weight_pk primary key,
  agency_id uuid not null,
  office_id uuid not null,
  kind text not null,
  sentence text not null,
  percent int not null constraint rule_weight_percent check (percent between 0 and 200),
  expert_millibits int not null constraint rule_weight_expert check (expert_millibits > 0),
  learnt_millibits int not null,
  verdicts int not null constraint rule_weight_verdicts check (verdicts >= 20),
  reason text not null,
  adopted_by uuid not null,
  adopted_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  constraint rule_weight_end_whole check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
comment on table early_warning.rule_weight is 'Learnt weights of rules that an office uses instead of the expert''s; ended, never deleted';
comment on column early_warning.rule_weight.kind is 'Code of the evidence that it weighs';
comment on column early_warning.rule_weight.percent is 'Share of the expert''s weight, in percent';
comment on column early_warning.rule_weight.verdicts is 'Verdicts of alerts in which the rule spoke, when it was put to use';
create unique index rule_weight_in_use_idx on early_warning.rule_weight (office_id, kind) where ended_at is null;

grant select, insert on early_warning.rule_weight to kentongan_app;
grant update (ended_by, ended_at, end_reason) on early_warning.rule_weight to kentongan_app;
grant select on early_warning.rule_weight to kentongan_worker;
alter table early_warning.rule_weight enable row level security;
alter table early_warning.rule_weight force row level security;
create policy rule_weight_worker on early_warning.rule_weight to kentongan_worker using (true);
create policy rule_weight_seen on early_warning.rule_weight for select to kentongan_app
  using (office_id = access.my_office() and agency_id = access.my_agency() and access.my_clearance() >= 2);
create policy rule_weight_adopted on early_warning.rule_weight for insert to kentongan_app
  with check (office_id = access.my_office() and agency_id = access.my_agency() and adopted_by = access.my_account());
create policy rule_weight_ended on early_warning.rule_weight for update to kentongan_app
  using (office_id = access.my_office() and agency_id = access.my_agency()) with check (ended_by = access.my_account());
