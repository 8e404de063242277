-- How many a team is to help out of benefit each month, as the team and its leader agreed it for a period. Goals are
-- added; of those that cover a day the one entered last counts.
create table outcome.team_goal (
  id          bigint generated always as identity primary key,
  team        uuid not null references staff.team,
  monthly     numeric(6, 1) not null check (monthly >= 0),
  from_day    date not null,
  until_day   date not null,
  agreed_by   text not null,
  why         text not null,
  entered_by  text not null,
  entered_at  timestamptz not null,
  request     uuid not null unique,
  check (until_day > from_day)
);
create index on outcome.team_goal (team, id desc);
create trigger stays before update or delete on outcome.team_goal
  for each row execute function outcome.stays_as_published();
