create schema desk;

-- How somebody last left a list: its filter and order, never what was searched for.
create table desk.remembered (
  person uuid not null,
  place  text not null,
  query  text not null,
  primary key (person, place)
);
