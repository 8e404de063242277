-- The figures about groups as they were reckoned for a closing day: the first time that somebody asked, for all
-- themes, in the grouping that the municipality had chosen. What is written down later about earlier days waits for
-- the next closing day, so that nobody can take one reading from another.
create table progress.group_closing (
  closed_on date primary key,
  by_team   boolean not null
);
create table progress.group_figure (
  closed_on date not null references progress.group_closing,
  theme     text not null references progress.theme,
  side      text not null,
  name      text not null,
  persons   bigint not null,
  first     double precision not null,
  change    double precision not null,
  deviation double precision not null,
  primary key (closed_on, theme, side, name)
);
comment on column progress.group_figure.name is 'the key of a target group, or the name of a team; empty for those in none';
create trigger stays before update on progress.group_closing for each row execute function progress.stays_as_written();
create trigger stays before update on progress.group_figure for each row execute function progress.stays_as_written();
