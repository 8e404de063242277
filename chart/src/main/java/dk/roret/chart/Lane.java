package dk.roret.chart;

import java.time.LocalDate;
import java.util.List;

/** Things of one kind in a {@link CourseTimeline}, under one name. */
public record Lane(String name, List<Item> items) {
    public Lane {
        items = List.copyOf(items);
    }

    /** Something on the timeline with words beside or in it; empty words are allowed. */
    public sealed interface Item {
        String words();
    }

    /** An effort from one day to another; {@code own} is tinted: it belongs to this reader's own department. */
    public record Bar(LocalDate from, LocalDate to, String words, boolean own) implements Item {
        public Bar {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("An effort must end after it begins: " + from + ", " + to);
            }
        }
    }

    /** A conversation: filled when it has been, hollow when it is to come. */
    public record Dot(LocalDate on, String words) implements Item {}

    /** A deadline. */
    public record Deadline(LocalDate on, String words) implements Item {}
}
