-- Looking people up in numbers is how leaks begin: the log itself counts, tells the auditor, and stops.
create table audit.look_up_limit (
  role text primary key,
  noticed_per_hour int not null,
  stopped_per_hour int not null,
  constraint look_up_limit_ordered check (0 < noticed_per_hour and noticed_per_hour <= stopped_per_hour)
);
comment on table audit.look_up_limit is 'How many look-ups of people an account of a role may do within an hour before the auditor is told, and before it is stopped; * for every other role. Reference data';
grant select on audit.look_up_limit to kentongan_app, kentongan_worker;
grant insert, update, delete on audit.look_up_limit to kentongan_worker;

-- The asker's own look-ups since an instant, found or not, and whether the alarm was raised since then. A number, never an entry.
create function audit.my_look_ups(account uuid, verbs text[], alarm text, since timestamptz, out done int, out alarmed boolean)
language sql stable security definer
begin atomic
  select (count(*) filter (where e.verb = any (verbs)))::int, coalesce(bool_or(e.verb = alarm), false)
    from audit.entry e where e.account_id = account and e.at > since and account::text = platform.setting_text('kentongan.account');
end;
revoke all on function audit.my_look_ups(uuid, text[], text, timestamptz) from public;
grant execute on function audit.my_look_ups(uuid, text[], text, timestamptz) to kentongan_app;
