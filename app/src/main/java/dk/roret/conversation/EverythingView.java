package dk.roret.conversation;

import dk.roret.access.DayOfLooks;
import dk.roret.access.HeldAboutCitizen;
import dk.roret.citizen.Citizen;
import dk.roret.plan.Change;
import dk.roret.plan.PlanView;
import dk.roret.progress.Measurement;
import java.util.List;

/**
 * Everything that is held about a citizen here, for the citizen.
 *
 * @param said what the citizen wrote before conversations
 * @param guide what was written in the guide to the first conversation
 * @param notes the professionals' own
 * @param parts what other modules hold
 */
public record EverythingView(
        Reader reader,
        Citizen citizen,
        PlanView plan,
        List<Change> changes,
        List<Conversation> open,
        List<MinutesBook.Held> held,
        List<Writing> said,
        List<Writing> guide,
        List<Missed> missed,
        List<Note> notes,
        List<Measurement> measurements,
        List<Part> parts,
        List<DayOfLooks> looks) {

    /** @param title key of the heading */
    public record Part(String title, List<HeldAboutCitizen.Row> rows) {}
}
