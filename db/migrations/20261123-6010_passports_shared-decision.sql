-- Since when a decision has stood: the weekly series of an office count decisions on suspicion as they were made, in the reader's reach.
create view passports.shared_decision with (security_invoker = true) as
  select application_id, decision, state, standing_on from passports.decision where standing_on is not null;
comment on view passports.shared_decision is
  'Decisions that stood from a day on, later withdrawn ones too, without reasons and words; the reader''s own reach applies';
grant select on passports.shared_decision to kentongan_app, kentongan_worker;
