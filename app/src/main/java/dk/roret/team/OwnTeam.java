package dk.roret.team;

import java.util.List;

/** A team that shares the citizen's own course, with those in it today. */
public record OwnTeam(SharedCourses.Sharing sharing, List<SharedTeam.Member> members) {}
