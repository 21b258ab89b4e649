-- A share gives somebody a record beyond the own reach, so the table of shares gets the second lock, too: nobody of the
-- application can give away what is not theirs, give themselves more than a hand-over offered, or read who else was given what.
alter table access.share enable row level security;
comment on table access.share is 'A single record shown to one agency, office or account beyond its reach, with purpose and end. Not forced: the reach functions read it as its owner';

-- The reach functions answer "is it shared with me" for other tables' policies. They read as the owner of the table; otherwise
-- the policy of a case would ask the policy of its shares, which asks the policy of the case.
create or replace function access.shared_with_me(kind text, subject uuid) returns boolean language sql stable security definer
begin atomic
  select exists (
    select 1 from access.share s
     where s.subject_kind = kind and s.subject_id = subject and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
       and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account()));
end;
create or replace function people.mentions_shared_with_me() returns uuid[] language sql stable security definer
begin atomic
  select coalesce(array_agg(distinct s.subject_id), '{}') from access.share s
   where s.subject_kind = 'mention' and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
     and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account());
end;
create or replace function cases.field_shared(file uuid, field text) returns boolean language sql stable security definer
begin atomic
  select exists (
    select 1 from access.share s
     where s.subject_kind = 'case' and s.subject_id = file and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
       and field = any (s.fields)
       and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account()));
end;
create or replace function cases.shared_fields(file uuid) returns text[] language sql stable security definer
begin atomic
  select array_agg(distinct f.field) from access.share s cross join unnest(s.fields) f (field)
   where s.subject_kind = 'case' and s.subject_id = file and s.revoked_at is null and (s.expires_at is null or s.expires_at > now())
     and (s.to_agency_id = access.my_agency() or s.to_office_id = access.my_office() or s.to_account_id = access.my_account());
end;

create function access.is_me(agency uuid, office uuid, account uuid) returns boolean language sql stable parallel safe
  return coalesce(agency = access.my_agency() or office = access.my_office() or account = access.my_account(), false);

create policy share_worker on access.share to kentongan_worker using (true) with check (true);
-- The receiver sees what it was given and may give it back.
create policy share_received on access.share for select to kentongan_app using (access.is_me(to_agency_id, to_office_id, to_account_id));
create policy share_returned on access.share for update to kentongan_app
  using (access.is_me(to_agency_id, to_office_id, to_account_id)) with check (revoked_at is not null);

-- Cases: owners see who sees their case and end it; the two ends of a hand-over see and end what came of it.
create function cases.at_both_ends(file uuid, receiver uuid) returns boolean language sql stable
begin atomic
  select exists (
    select 1 from cases.referral r
     where r.file_id = file and receiver in (r.to_office_id, r.escalated_to_office_id)
       and access.my_office() in (r.from_office_id, r.to_office_id, r.escalated_to_office_id));
end;
-- Accepting gives the accepting office the fields that the sender chose; of a transfer everything, for the moment of taking over.
create function cases.offered_to_me(file uuid, receiver uuid, given text[]) returns boolean language sql stable
begin atomic
  select receiver = access.my_office() and exists (
    select 1 from cases.referral r
     where r.file_id = file and r.state in ('pending', 'escalated', 'accepted') and receiver in (r.to_office_id, r.escalated_to_office_id)
       and (r.kind = 'transfer' or given <@ r.fields));
end;
create policy share_of_case_seen on access.share for select to kentongan_app
  using (subject_kind = 'case' and (cases.owns(subject_id) or cases.at_both_ends(subject_id, to_office_id)));
create policy share_of_case_given on access.share for insert to kentongan_app
  with check (subject_kind = 'case' and fields is not null
              and ((cases.owns(subject_id) and not 'ownership' = any (fields)) or cases.offered_to_me(subject_id, to_office_id, fields)));
create policy share_of_case_ended on access.share for update to kentongan_app
  using (subject_kind = 'case' and (cases.owns(subject_id) or cases.at_both_ends(subject_id, to_office_id))) with check (revoked_at is not null);

-- The pages of people follow the case that names them, for who was offered names and roles.
create function cases.names_of_mention(mention uuid, receiver uuid) returns boolean language sql stable
begin atomic
  select exists (
    select 1 from cases.party p
     where p.mention_id = mention
       and (cases.owns(p.file_id) or cases.offered_to_me(p.file_id, receiver, array['parties', 'identity'])));
end;
create function cases.mention_at_both_ends(mention uuid, receiver uuid) returns boolean language sql stable
begin atomic
  select exists (
    select 1 from cases.party p where p.mention_id = mention and (cases.owns(p.file_id) or cases.at_both_ends(p.file_id, receiver)));
end;
create policy share_of_mention_seen on access.share for select to kentongan_app
  using (subject_kind = 'mention' and cases.mention_at_both_ends(subject_id, to_office_id));
create policy share_of_mention_given on access.share for insert to kentongan_app
  with check (subject_kind = 'mention' and cases.names_of_mention(subject_id, to_office_id));
create policy share_of_mention_ended on access.share for update to kentongan_app
  using (subject_kind = 'mention' and cases.mention_at_both_ends(subject_id, to_office_id)) with check (revoked_at is not null);

-- A follow-up is shown to the office that leads the applicant on, by the office that opened it.
create policy share_of_follow_up_given on access.share for insert to kentongan_app
  with check (subject_kind = 'follow-up' and shared_by = access.my_account()
              and exists (select 1 from passports.follow_up f where f.id = subject_id and f.opened_by = access.my_account() and f.to_office_id = share.to_office_id));
create policy share_of_follow_up_seen on access.share for select to kentongan_app
  using (subject_kind = 'follow-up' and shared_by = access.my_account());
create policy share_of_follow_up_ended on access.share for update to kentongan_app
  using (subject_kind = 'follow-up' and shared_by = access.my_account()) with check (revoked_at is not null);

-- What was given is never rewritten; it only ends.
revoke update on access.share from kentongan_app;
grant update (revoked_at) on access.share to kentongan_app;

-- A hand-over that ended stays ended: who received it cannot open it again to be given its case.
create policy referral_ended on cases.referral as restrictive for update to kentongan_app
  using (state in ('pending', 'escalated', 'accepted') or cases.owns(file_id)) with check (true);
