package dk.roret.conversation;

import dk.roret.access.Ground;
import dk.roret.plan.Step;
import dk.roret.progress.Measurement;
import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A joint meeting, as everybody who takes part can read it: this meeting, and nothing from before it.
 *
 * @param minutes those of this meeting
 * @param colleagues those who can be invited; none for whoever may not invite
 * @param asked the themes that the citizen works on, for whoever measures for their unit
 * @param measured what was measured at this meeting
 * @param steps what was agreed at this meeting
 * @param open the last day that it is open to those who are invited
 * @param typed what could not be saved
 */
public record JointView(
        Reader reader,
        Conversation conversation,
        List<Minutes> minutes,
        List<Invitation> invitations,
        List<Invitations.Colleague> colleagues,
        List<ThemeView> asked,
        List<Measurement> measured,
        List<Step> steps,
        LocalDate open,
        Map<String, String> typed,
        List<Problem> problems) {

    /** Whether the reader is here by invitation alone. */
    public boolean invited() {
        return reader.ground() == Ground.INVITED;
    }

    public boolean mayInvite() {
        return reader.holds() && !invited() && conversation.state() != Conversation.State.CANCELLED;
    }

    public boolean mayWithdraw() {
        return reader.mine() || (reader.holds() && !invited());
    }

    public List<Invitation> standing() {
        return invitations.stream().filter(Invitation::stands).toList();
    }

    public List<Invitation> ended() {
        return invitations.stream().filter(one -> !one.stands()).toList();
    }

    public String address() {
        return reader.meeting(conversation.id());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
