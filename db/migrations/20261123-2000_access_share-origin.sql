-- A share knows the hand-over it came of: ending one of two accepted hand-overs of a case ends its own access and leaves the other's.
alter table access.share add column origin uuid;
comment on column access.share.origin is 'The hand-over (or follow-up) that gave it; shares of another origin stand beside it and end apart. Null: given for itself';

-- Open shares from before: of several accepted hand-overs the last one wrote the share.
update access.share s
   set origin = (select r.id from cases.referral r
                  where r.state = 'accepted' and s.to_office_id in (r.to_office_id, r.escalated_to_office_id)
                    and (r.file_id = s.subject_id or exists (select 1 from cases.party p where p.file_id = r.file_id and p.mention_id = s.subject_id))
                  order by r.accepted_at desc limit 1)
 where s.revoked_at is null and s.subject_kind in ('case', 'mention');
