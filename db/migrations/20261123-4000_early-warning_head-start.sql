-- What a circle is made of gives it a head start in the queue, as in the replay (decision 0032). What stands already has none until it is judged again.
alter table early_warning.alert add column head_start_millibits int not null default 0;
comment on column early_warning.alert.head_start_millibits is 'Prior odds of what it is made of: with millibits its rank in the queue; no evidence, in no line of the ledger';
drop index early_warning.alert_queue_idx;
create index alert_queue_idx on early_warning.alert (office_id, state, (millibits + head_start_millibits) desc);

alter table early_warning.ring add column head_start_millibits int not null default 0;
comment on column early_warning.ring.head_start_millibits is 'Prior odds of what it is made of';
comment on column early_warning.ring.best_millibits is 'Highest rank so far, head start included: the history that the threshold is laid by';

alter table early_warning.verdict add column head_start_millibits int not null default 0;
comment on column early_warning.verdict.head_start_millibits is 'Head start when it was judged: "of 10 alerts like this" goes by rank';
