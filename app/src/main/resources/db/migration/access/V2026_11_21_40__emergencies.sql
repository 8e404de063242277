-- A look in a list shows less than a look at the citizen's own page; the citizen reads which it was.
alter table access.look add listed boolean not null default false;

-- Who opened, as it was then, so that the leader of that team can review it.
alter table access.break_glass
  add user_name     text not null,
  add role          text not null,
  add team          uuid,
  add reviewed_at   timestamptz,
  add reviewed_by   uuid,
  add reviewer_name text;

create index on access.break_glass (team, opened desc);

-- Each look at the log itself.
create table access.log_look (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  user_id   uuid not null,
  user_name text not null,
  sought    text not null,
  exported  boolean not null
);
