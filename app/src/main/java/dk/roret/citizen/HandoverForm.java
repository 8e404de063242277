package dk.roret.citizen;

import dk.roret.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody typed about a hand-over; each check says what to put right. */
public record HandoverForm(String receiver, String reason, String answer) {

    /** The longest text of one field, as many as an access comment in the common data of the job centres holds. */
    private static final int MOST = 900;

    private static final int LEAST = 10;

    static HandoverForm empty(String receiver, String reason) {
        return new HandoverForm(receiver, reason, "");
    }

    List<Problem> giving(List<Colleague> colleagues) {
        List<Problem> problems = new ArrayList<>();
        if (chosen(colleagues).isEmpty()) {
            problems.add(new Problem("receiver", "OVD-01", "citizen.handover.no-receiver"));
        }
        problems.addAll(text("reason", reason, "OVD-02"));
        return problems;
    }

    Optional<UUID> chosen(List<Colleague> colleagues) {
        return colleagues.stream()
                .map(Colleague::id)
                .filter(id -> id.toString().equals(receiver))
                .findAny();
    }

    List<Problem> asking() {
        return text("reason", reason, "OVD-02");
    }

    List<Problem> declining() {
        return text("answer", answer, "OVD-03");
    }

    private static List<Problem> text(String field, String text, String code) {
        int length = text.strip().length();
        return length >= LEAST && length <= MOST
                ? List.of()
                : List.of(new Problem(field, code, "citizen.handover.wrong-" + field, LEAST, MOST));
    }
}
