-- The country's figure for self-support half a year after an effort, as somebody has looked it up. The newest row of a
-- type counts; what was entered before stays.
create table outcome.national (
  id         bigint generated always as identity primary key,
  type       text not null,
  percent    numeric(4, 1) not null check (percent between 0 and 100),
  period     text not null,
  source     text not null,
  entered_by text not null,
  entered_at timestamptz not null
);
comment on column outcome.national.type is 'type of offer, or all';
