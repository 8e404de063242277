create schema setting;

-- A choice of the municipality, from a date. A new choice is a new row; nothing is overwritten.
create table setting.choice (
  id          bigint generated always as identity primary key,
  key         text not null,
  valid_from  date not null,
  value       text not null,
  decided_by  text not null,
  entered_by  text not null,
  entered_at  timestamptz not null default now()
);

create index on setting.choice (key, valid_from desc, id desc);
