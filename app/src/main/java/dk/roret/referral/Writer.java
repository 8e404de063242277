package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who writes in a citizen's order, when. One comes from a {@link Look}, so that nobody writes without having been let
 * in; the demo's {@link OrderStory} makes those of earlier days.
 *
 * @param request made with the form, so that a form sent twice is one change
 */
record Writer(CitizenId citizen, User user, Party party, Instant at, UUID request) {

    /** @param content what the form says: sent again with other words it is another change, so that none is lost */
    static Writer of(Look look, Instant now, UUID form, Object... content) {
        return new Writer(
                look.citizen(), look.user(), Party.of(look.user()), now, dk.roret.plan.Writer.request(form, content));
    }

    /** As {@link #Writer}, for one change of several in the same form. */
    Writer part(Object... content) {
        return new Writer(citizen, user, party, at, dk.roret.plan.Writer.request(request, content));
    }

    /** For something that is told once, whichever form it comes from: it is named by what it is about. */
    Writer once(Object... about) {
        return new Writer(citizen, user, party, at, dk.roret.plan.Writer.request(citizen.value(), about));
    }

    /** Those of a form's fields that somebody fills in, so that the same words sent twice are known again. */
    static Map<String, String> typed(Map<String, String> sent) {
        Map<String, String> typed = new TreeMap<>(sent);
        typed.keySet().removeAll(Set.of("_csrf", "request", "writer"));
        return typed;
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, Words.COPENHAGEN);
    }
}
