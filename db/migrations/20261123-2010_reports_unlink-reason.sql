-- Why a link was taken back is a sentence about a report: sealed beside the link like the reason of linking, never in the log.
alter table reports.link add column sealed_end_reason bytea;
comment on column reports.link.sealed_end_reason is 'Why it was taken back, sealed with purpose narrative; null while it stands, and for links ended before this column';
grant update (sealed_end_reason) on reports.link to kentongan_app;
