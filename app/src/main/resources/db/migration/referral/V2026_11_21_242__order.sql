create schema referral;

-- An order of an offer for one citizen. Whoever writes in it locks this row.
create table referral.placed (
  id      uuid primary key,
  citizen uuid not null references citizen.citizen,
  offer   uuid not null references offer.offer,
  unique (id, citizen)
);
create index on referral.placed (citizen);
create index on referral.placed (offer);
comment on column referral.placed.id is 'made from the form: a form sent twice is one order';

-- What is ordered. Each change is a version, which everybody has to say yes to anew.
create table referral.terms (
  placed          uuid not null,
  citizen         uuid not null,
  revision        int not null,
  extension       int not null,
  start_on        date not null,
  end_on          date not null,
  aim             text not null,
  citizen_expects text,
  offer_expects   text,
  why             text,
  price_model     text not null,
  price           numeric(12, 2) not null,
  party           text not null check (party in ('CITIZEN', 'CASEWORKER', 'PROVIDER')),
  at              timestamptz not null,
  who             uuid not null,
  who_name        text not null,
  request         uuid not null unique,
  primary key (placed, revision),
  foreign key (placed, citizen) references referral.placed (id, citizen),
  check (end_on >= start_on)
);
create index on referral.terms (citizen);
comment on column referral.terms.extension is '0 for the first course, 1 for its first extension';
comment on column referral.terms.why is 'why it is changed, or extended';
comment on column referral.terms.price is 'of a week or a course, as it was when these terms were written';

create table referral.theme (
  placed   uuid not null,
  revision int not null,
  theme    text not null,
  present  smallint not null check (present between 1 and 5),
  wanted   smallint not null check (wanted between 1 and 5),
  primary key (placed, revision, theme),
  foreign key (placed, revision) references referral.terms,
  check (wanted > present)
);
comment on column referral.theme.theme is 'key of a theme of progress';

-- What each party says to a version of the terms, once.
create table referral.reply (
  placed   uuid not null,
  revision int not null,
  party    text not null check (party in ('CITIZEN', 'CASEWORKER', 'PROVIDER', 'LEADER')),
  yes      boolean not null,
  words    text,
  said_on  date not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  request  uuid not null unique,
  primary key (placed, revision, party),
  foreign key (placed, revision) references referral.terms
);
comment on column referral.reply.said_on is 'the day it was said; who noted it is who';

-- The caseworker has seen that somebody said no, and has taken it off the list.
create table referral.put_away (
  placed   uuid not null,
  revision int not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  primary key (placed, revision),
  foreign key (placed, revision) references referral.terms
);

-- Why the caseworker orders something else than the committee's main road leads to. The first reason stays.
create table referral.off_road (
  placed   uuid primary key references referral.placed,
  words    text not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null
);

create function referral.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a new one instead', tg_table_name;
end $$;
create trigger stays before update on referral.placed for each row execute function referral.stays_as_written();
create trigger stays before update on referral.terms for each row execute function referral.stays_as_written();
create trigger stays before update on referral.theme for each row execute function referral.stays_as_written();
create trigger stays before update on referral.off_road for each row execute function referral.stays_as_written();
create trigger stays before update on referral.reply for each row execute function referral.stays_as_written();
create trigger stays before update on referral.put_away for each row execute function referral.stays_as_written();

-- Each version with what was said to it. From the second extension on the leader is asked too, before the provider.
create view referral.version as
select t.*, said.yes, said.no,
       said.no is not null as fallen,
       said.no is null and said.yes @> asked.first as sent,
       said.no is null and said.yes @> (asked.first || 'PROVIDER'::text) as agreed
from referral.terms t
cross join lateral (
  select coalesce(array_agg(party) filter (where r.yes), '{}') as yes, min(party) filter (where not r.yes) as no
  from referral.reply r where r.placed = t.placed and r.revision = t.revision) said
cross join lateral (
  select array['CITIZEN', 'CASEWORKER'] || case when t.extension >= 2 then array['LEADER'] else array[]::text[] end as first) asked;
