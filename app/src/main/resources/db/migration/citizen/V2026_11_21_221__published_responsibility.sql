-- Which team has had a course, and when.
create view citizen.published_responsibility as
select citizen, team, since, until from citizen.responsibility where team is not null;
