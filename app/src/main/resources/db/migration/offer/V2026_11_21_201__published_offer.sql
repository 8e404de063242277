-- What others may know of an offer.
create view offer.published_offer as
select o.id, o.name, o.type, v.name as provider_name, o.department, o.price_model, o.price, o.weeks_planned
from offer.offer o
join offer.provider v on v.id = o.provider;

-- What the source calls an offer.
create view offer.published_offer_key as
select id as offer, source, source_key from offer.offer;

-- What was paid for one participation; those without a row of their own cost what the offer says.
create view offer.published_cost as
select id as participation, price
from offer.participation
where withdrawn_at is null and price is not null;
