package dk.roret.outcome;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an analyst wants to look at, as it was typed.
 *
 * @param from as a date field sends it: 2024-01-01
 */
public record LookForm(String snapshot, String group, String age, String from, String until) {

    static final LookForm EMPTY = new LookForm("", "", "", "", "");

    /** The target groups that a case system knows (LAB § 6). */
    public static final List<String> GROUPS =
            IntStream.rangeClosed(1, 11).mapToObj(number -> "lab6_" + number).toList();

    public LookForm(
            @Nullable String snapshot,
            @Nullable String group,
            @Nullable String age,
            @Nullable String from,
            @Nullable String until) {
        this.snapshot = snapshot == null ? "" : snapshot;
        this.group = group == null ? "" : group;
        this.age = age == null ? "" : age;
        this.from = from == null ? "" : from;
        this.until = until == null ? "" : until;
    }
}
