-- Strangers with weak stories on one rare journey are a kind of alert of their own.
alter table early_warning.alert drop constraint alert_kind_known;
alter table early_warning.alert add constraint alert_kind_known check (kind in
  ('refused-elsewhere', 'shared-identifier', 'report-meets-application', 'recruiter-without-licence', 'same-answers', 'village-surge', 'ring',
   'hoax-suspected', 'company-unusual', 'rare-journey'));
comment on column early_warning.alert_mention.ended_at is
  'The record that named this person was taken back, or the person is no longer among those the alert tells of; no longer shown beside the alert';
