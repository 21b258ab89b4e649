-- What became of alerts that the lot had chosen: auditors see the draws, not the alerts.
alter table early_warning.draw add column verdict text;
comment on column early_warning.draw.verdict is 'The last verdict on the alert that was drawn; null while there is none';
-- Reopening takes an alert out of the one it was joined into.
grant update (joined_into) on early_warning.alert to kentongan_app;
