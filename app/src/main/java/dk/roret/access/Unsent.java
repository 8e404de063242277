package dk.roret.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent after they had been signed out. It is kept in the browser's new session until they have signed in
 * again, and shown to nobody else.
 *
 * @param address where the form was going
 * @param fields as they were filled in
 */
public record Unsent(String address, Map<String, String> fields) implements Serializable {

    private static final String KEY = "access.unsent";

    /** More than people write on one page, in characters; of a longer form the words are shown to be copied. */
    private static final int MOST = 30_000;

    /** What nobody writes: ids, numbers, days and choices. */
    private static final Pattern NOT_WRITTEN = Pattern.compile("[0-9a-f-]{36}|[0-9:. -]*|[A-Z_]+");

    /** The form that this request carries; empty when it carries none of ours, or nothing written. */
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
        return fields.containsKey("writer") && written(fields).findAny().isPresent() && length <= MOST
                ? Optional.of(new Unsent(request.getRequestURI(), fields))
                : Optional.empty();
    }

    /** What the writer wrote, to be shown; single words of a choice are left out. */
    public List<String> words() {
        return written(fields).filter(words -> !words.matches("[a-z-]+")).toList();
    }

    /** The fields as they are sent again; who writes stands in every form anyhow. */
    public List<Map.Entry<String, String>> again() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("writer"))
                .toList();
    }

    private static Stream<String> written(Map<String, String> fields) {
        return fields.values().stream()
                .map(String::strip)
                .filter(words -> !NOT_WRITTEN.matcher(words).matches());
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

    /** Forgets the form that is kept, now that it has been sent. */
    void sent(@Nullable HttpSession session) {
        if (session != null
                && session.getAttribute(KEY) instanceof Unsent unsent
                && address.equals(unsent.address)
                && Objects.equals(fields.get("request"), unsent.fields.get("request"))) {
            session.removeAttribute(KEY);
        }
    }
}
