package dk.roret.plan;

import dk.roret.access.CitizenId;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan as one reader sees it.
 *
 * @param mine the reader is the citizen
 * @param mayWrite the reader may change it
 * @param firstName of the citizen; empty where it is protected from this reader
 */
public record PlanView(
        CitizenId citizen, boolean mine, boolean mayWrite, Optional<String> firstName, Plan plan, LocalDate today) {

    /** Where this plan lies for this reader: {@code /plan}, or {@code /plan/<citizen>}. */
    public String address() {
        return mine ? "/plan" : "/plan/" + citizen;
    }

    public Fortnight fortnight() {
        return new Fortnight(plan.steps(), today);
    }

    public Side side() {
        return mine ? Side.CITIZEN : Side.MUNICIPALITY;
    }

    /** Sanne, or the citizen. */
    public String name(Page page) {
        return firstName.orElseGet(() -> page.t("plan.the-citizen"));
    }

    /** Sannes, Jens', Sanne's, or the citizen's. */
    public String whose(Page page) {
        String name = name(page);
        if (page.language().equals("en")) {
            return name + "’s";
        }
        return name + (name.matches(".*[sxz]") ? "’" : "s");
    }

    /**
     * A text that is one for the citizen ({@code key.mine}) and another for everybody else ({@code key.other}). In both
     * {0} is the citizen's name, {1} the same as owner (Sannes), and {2} the first of the values.
     */
    public String t(Page page, String key, Object... values) {
        return page.t(
                key + (mine ? ".mine" : ".other"),
                Stream.concat(Stream.of(name(page), whose(page)), Stream.of(values))
                        .toArray());
    }
}
