-- A person may say that a number or house serves many and connects nobody, and take it back.
alter table people.hub drop constraint hub_origin_known;
alter table people.hub add constraint hub_origin_known check (origin in ('registered', 'observed', 'judged'));
alter table people.hub add column by_account uuid;
comment on column people.hub.by_account is 'Who said so, for origin judged; who ended it stands in the log';
create policy hub_judge on people.hub for insert to kentongan_app with check (origin = 'judged' and by_account = access.my_account());
create policy hub_judge_again on people.hub for update to kentongan_app using (origin = 'judged') with check (origin = 'judged');
grant insert on people.hub to kentongan_app;
grant update (reason, since, ended_at, by_account) on people.hub to kentongan_app;
