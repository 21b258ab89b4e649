-- An official number is a hub: it connects nobody. One person alone could so hide a ring's telephone; a second one confirms it.
alter table recruiters.recruiter
  add column phone_by uuid,
  add column phone_confirmed_by uuid,
  add column phone_confirmed_at timestamptz,
  add constraint recruiter_phone_two_people check (phone_confirmed_by <> phone_by),
  add constraint recruiter_phone_confirmed_whole check (num_nulls(phone_confirmed_by, phone_confirmed_at) in (0, 2));
comment on column recruiters.recruiter.phone_by is 'Account that entered the number; null: shipped with the reference data';
comment on column recruiters.recruiter.phone_confirmed_by is 'Second account; before that an entered number is no hub';

-- Whoever writes a number is noted by the database, and confirming in another's name is refused, whatever the program says.
create function recruiters.note_phone_author() returns trigger language plpgsql as $$
begin
  if current_user <> 'kentongan_app' then
    return new;
  end if;
  if tg_op = 'INSERT' or new.phone is distinct from old.phone then
    new.phone_by := case when new.phone is null then null else access.my_account() end;
    new.phone_confirmed_by := null;
    new.phone_confirmed_at := null;
    return new;
  end if;
  if new.phone_by is distinct from old.phone_by
     or (new.phone_confirmed_by is distinct from old.phone_confirmed_by and new.phone_confirmed_by is distinct from access.my_account()) then
    raise exception 'an official number is confirmed by the second person in person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger recruiter_phone_author before insert or update on recruiters.recruiter
  for each row execute function recruiters.note_phone_author();
