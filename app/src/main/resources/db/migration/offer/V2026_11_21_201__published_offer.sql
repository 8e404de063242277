create view offer.published_offer as
select o.id, o.name, o.type, v.name as provider_name, o.department, o.price_model, o.price, o.weeks_planned,
       o.source, o.source_key
from offer.offer o
join offer.provider v on v.id = o.provider
where o.withdrawn_at is null;

-- What was paid for one participation; those without a row of their own cost what the offer says.
create view offer.published_cost as
select id as participation, price
from offer.participation
where withdrawn_at is null and price is not null;
