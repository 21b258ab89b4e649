-- Who asks for a reporter's identity may count its showings and end the release early, nothing else: granting, extending or
-- rewriting what the custodian decided is refused by the database, whatever the program says.
create function reports.guard_identity_request() returns trigger language plpgsql as $$
begin
  if current_user <> 'kentongan_app' or platform.setting_text('kentongan.persona_role') = 'PPDP' then
    return new;
  end if;
  if (new.state <> old.state and not (new.state = 'ended' and old.state = 'granted'))
     or (new.expires_at is distinct from old.expires_at and not coalesce(new.expires_at <= old.expires_at, false))
     or (new.decided_by, new.decided_at, new.decision_note) is distinct from (old.decided_by, old.decided_at, old.decision_note)
     or new.shown < old.shown then
    raise exception 'only a custodian decides on a request for an identity' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger identity_request_guard before update on reports.identity_request for each row execute function reports.guard_identity_request();

-- Nobody decides on a request of their own, not even a custodian.
create policy identity_request_not_own on reports.identity_request as restrictive for update to kentongan_app
  using (true) with check (decided_by is null or requested_by <> decided_by);
