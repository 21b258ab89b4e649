-- After an answer to an objection the applicant may appeal to the superior of the office (banding): the same clock once more.
alter table passports.objection
  add column kind text not null default 'objection' constraint objection_kind_known check (kind in ('objection', 'appeal')),
  add column of_objection uuid constraint objection_of_objection_fk references passports.objection,
  add column appeal_until date,
  add column silence text not null default 'granted' constraint objection_silence_known check (silence in ('granted', 'nothing')),
  add column silence_source text not null default 'UU 30/2014 pasal 77 ayat (4)–(6)',
  add column silent_on date,
  add column reminded_at timestamptz,
  add constraint objection_appeal_of_objection check ((kind = 'appeal') = (of_objection is not null)),
  add constraint objection_silent_dated check ((state = 'silent') <= (silent_on is not null)) not valid;
comment on table passports.objection is 'Objection (keberatan, UU 30/2014 art. 77) and appeal to the superior (banding, art. 78) with their clocks in working days and what silence means';
comment on column passports.objection.appeal_until is 'Last day of an appeal: set when an objection was answered and not granted in full';
comment on column passports.objection.silence is 'What an answer that does not come means, as the law of the day said it; with its source';
comment on column passports.objection.silent_on is 'The day from which silence has that effect: the day after the last day of the answer';
comment on column passports.objection.reminded_at is 'The head was told that the last day is near';
alter table passports.objection alter column silence drop default, alter column silence_source drop default;
grant update (appeal_until, silent_on, reminded_at) on passports.objection to kentongan_app, kentongan_worker;
