-- A code is counted before it is compared and taken off again when it was right, as passwords are; so a try needs a name of its own.
alter table reports.code_attempt add column try uuid;
comment on column reports.code_attempt.try is 'The try that was counted before it was compared; taken off when it was right. Null: counted afterwards';
create index code_attempt_try_idx on reports.code_attempt (try) where try is not null;
