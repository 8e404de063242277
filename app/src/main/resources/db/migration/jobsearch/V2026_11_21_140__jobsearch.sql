create schema jobsearch;

-- A citizen's own search strategy. Each save is a version; none is written over.
create table jobsearch.strategy_version (
  citizen    uuid not null references citizen.citizen,
  revision   int not null check (revision > 0),
  trades     text,
  companies  text,
  people     text,
  offers     text,
  needs      text,
  contact    text,
  at         timestamptz not null,
  who        uuid not null,
  who_name   text not null,
  by_citizen boolean not null,
  request    uuid not null unique,
  primary key (citizen, revision)
);
comment on column jobsearch.strategy_version.trades is 'what kind of work';
comment on column jobsearch.strategy_version.people is 'people the citizen knows';
comment on column jobsearch.strategy_version.offers is 'what the citizen can offer; goes on the leaflet';
comment on column jobsearch.strategy_version.needs is 'what the citizen needs; never on the leaflet';
comment on column jobsearch.strategy_version.contact is 'telephone or e-mail, for the leaflet';

create function jobsearch.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a version instead', tg_table_name;
end $$;
create trigger stays before update on jobsearch.strategy_version
  for each row execute function jobsearch.stays_as_written();
