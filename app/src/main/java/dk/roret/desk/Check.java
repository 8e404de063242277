package dk.roret.desk;

import dk.roret.web.Page;
import java.util.List;
import java.util.Locale;

/**
 * Something that an administrator keeps an eye on.
 *
 * @param name {@code desk.operations.<name>} is what it is called, {@code .<name>.<state>} says how it is doing, with
 *     what to do where it is not well
 * @param values for the sentence
 */
public record Check(String name, State state, List<Object> values) {

    /** How it is doing. */
    public enum State {
        WELL,
        ATTENTION,
        BROKEN
    }

    static Check of(String name, State state, Object... values) {
        return new Check(name, state, List.of(values));
    }

    public String title(Page page) {
        return page.t("desk.operations." + name);
    }

    public String stateWords(Page page) {
        return page.t("desk.operations.state." + code());
    }

    public String sentence(Page page) {
        return page.t("desk.operations." + name + "." + code(), values.toArray());
    }

    private String code() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
