-- The policies of what belongs to an application ask whether its application may be seen or worked on. As SQL functions
-- these questions were planned anew at every row; as PL/pgSQL functions each connection plans them once.
create or replace function passports.sees(application uuid) returns boolean language plpgsql stable as
  $$ begin return exists (select 1 from passports.application a where a.id = application); end $$;
create or replace function passports.works(application uuid) returns boolean language plpgsql stable as
  $$ begin return exists (select 1 from passports.application a where a.id = application and a.office_id = access.my_office()); end $$;
