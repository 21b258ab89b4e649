-- The second lock behind resets and closings: whatever the program says, one administrator alone takes over no guarded account,
-- and two administrators always remain, so that each is watched by another one.
alter table access.reset_proposal add column decided_in text;
comment on column access.reset_proposal.decided_in is 'The transaction that confirmed it: the reset happens in the same one or not at all. Null before this column';
create function access.mark_reset() returns trigger language plpgsql as $$
begin
  new.decided_in := case new.state when 'confirmed' then pg_current_xact_id()::text end;
  return new;
end $$;
create trigger reset_proposal_mark before update of state on access.reset_proposal for each row execute function access.mark_reset();

create function access.guard_account_change() returns trigger language plpgsql as $$
declare
  me uuid := access.my_account();
begin
  if current_user <> 'kentongan_app' then
    return new;
  end if;
  if old.role = 'ADMINISTRATOR' and old.status = 'active' and new.status <> 'active'
     and (select count(*) from access.account a where a.role = 'ADMINISTRATOR' and a.status = 'active' and a.id <> old.id) < 2 then
    raise exception 'two administrators must remain' using errcode = 'insufficient_privilege';
  end if;
  if not access.needs_two(old.role) or me = old.id
     or (new.password_hash, new.password_must_change, new.sealed_totp, new.sealed_totp_next, new.totp_confirmed_at)
        is not distinct from (old.password_hash, old.password_must_change, old.sealed_totp, old.sealed_totp_next, old.totp_confirmed_at) then
    return new;
  end if;
  -- On the way in nobody is known yet: a first password is replaced and a second factor put on, never an own password or factor taken off.
  if me is null and (old.password_must_change or new.password_hash = old.password_hash)
     and (old.totp_confirmed_at is null or new.totp_confirmed_at is not distinct from old.totp_confirmed_at) then
    return new;
  end if;
  if not exists (select 1 from access.reset_proposal p
                  where p.account_id = old.id and p.state = 'confirmed' and p.decided_by = me and p.decided_in = pg_current_xact_id()::text) then
    raise exception 'such an account is reset by two administrators' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_change_guard
  before update of status, password_hash, password_must_change, sealed_totp, sealed_totp_next, totp_confirmed_at on access.account
  for each row execute function access.guard_account_change();
