create view benefit.published_observation as
select source, from_day, until_day from benefit.observation;
