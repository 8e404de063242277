package dk.roret.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent after they had been signed out. It is kept in the browser's new session until they have signed in
 * again, and shown to nobody else.
 *
 * @param address where the form was going
 * @param fields as they were filled in
 */
public record Unsent(String address, Map<String, String> fields) implements Serializable {

    private static final String KEY = "plan.unsent";

    /** More than any form of a plan holds, in characters. */
    private static final int MOST = 30_000;

    /** The form that this request carries; empty when it carries none of ours. */
    static Optional<Unsent> of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        Iterator<String> names = request.getParameterNames().asIterator();
        while (names.hasNext()) {
            String name = names.next();
            if (!name.equals("_csrf")) {
                fields.put(name, request.getParameter(name));
            }
        }
        int length = fields.values().stream().mapToInt(String::length).sum();
        return fields.containsKey("writer") && fields.containsKey("words") && length <= MOST
                ? Optional.of(new Unsent(request.getRequestURI(), fields))
                : Optional.empty();
    }

    void keep(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    /** What is kept for this person; what somebody else wrote is thrown away. */
    static Optional<Unsent> kept(HttpSession session, String writer) {
        Unsent unsent = (Unsent) session.getAttribute(KEY);
        if (unsent != null && !writer.equals(unsent.fields.get("writer"))) {
            session.removeAttribute(KEY);
            return Optional.empty();
        }
        return Optional.ofNullable(unsent);
    }

    /** Forgets the form once it has been sent. */
    static void sent(@Nullable HttpSession session, String request) {
        if (session != null
                && session.getAttribute(KEY) instanceof Unsent unsent
                && request.equals(unsent.fields.get("request"))) {
            session.removeAttribute(KEY);
        }
    }
}
