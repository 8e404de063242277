package dk.roret.team;

import dk.roret.access.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A team over departments.
 *
 * @param ending empty while it works
 * @param members those of today; of a team that has ended those who were in it then
 * @param learnings the newest first
 */
public record SharedTeam(
        UUID id,
        String name,
        String purpose,
        LocalDate startedOn,
        String startedBy,
        Optional<Ending> ending,
        List<Member> members,
        List<Learning> learnings) {

    public record Ending(LocalDate on, String by, String why) {}

    /** @param unit the team at home; empty where there is none */
    public record Member(UUID staff, String name, String unit) {}

    /** @param changed which practice changed by it */
    public record Learning(String seen, String changed, String by, Instant at) {}

    public boolean has(User user) {
        return members.stream().anyMatch(member -> member.staff().equals(user.id()));
    }

    /** From how many units at home. */
    public long units() {
        return members.stream()
                .map(Member::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .count();
    }
}
