package dk.roret.stage;

import java.time.LocalDate;

/** Something that happens on a day to come if the citizen goes on with the benefit. */
public sealed interface Milestone {

    LocalDate on();

    /** What the law, or an agreement about new law, says. */
    record Law(LocalDate on, Rule rule) implements Milestone {}

    /**
     * The municipality looks at its own work in the course.
     *
     * @param on the Monday of the week
     * @param week with the benefit, counted from 1
     */
    record Review(LocalDate on, int week) implements Milestone {}
}
