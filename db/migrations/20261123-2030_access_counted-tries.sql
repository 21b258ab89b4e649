-- A try is counted before it is compared and taken off again when it was right; so it needs a name of its own.
alter table access.login_attempt add column try uuid;
comment on column access.login_attempt.try is 'The try that was counted before it was compared; taken off when it was right. Null: counted afterwards';
create index login_attempt_try_idx on access.login_attempt (try) where try is not null;
