-- What contact shall achieve, as leaders have decided it, from a day. The newest for a kind and a group counts.
create table conversation.goal (
  id         bigint generated always as identity primary key,
  kind       text not null check (kind in ('STEP_UP', 'NEXT_CONTACT', 'PREPARED')),
  by_team    boolean not null,
  group_name text not null,
  share      int check (share between 1 and 100),
  talks      int check (talks between 1 and 20),
  valid_from date not null,
  decided_by text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  request    uuid not null unique,
  check (talks is null or kind = 'STEP_UP')
);
comment on column conversation.goal.group_name is 'key of a target group, or name of a team; empty for everybody';
comment on column conversation.goal.share is 'at least so many of 100; null from the day that the goal no longer holds';
comment on column conversation.goal.talks is 'within so many conversations';
create trigger stays before update on conversation.goal for each row execute function conversation.stays_as_written();
