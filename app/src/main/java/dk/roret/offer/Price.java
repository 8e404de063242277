package dk.roret.offer;

import dk.roret.value.Money;

/** What an offer costs the municipality. */
public sealed interface Price {

    Money amount();

    /** For each place and week. */
    record PerWeek(Money amount) implements Price {

        /** For one who stays as long as is usual. */
        Money course(int weeks) {
            return new Money(Math.multiplyExact(amount.ore(), weeks));
        }
    }

    /** For each participation, however long it lasts. */
    record PerCourse(Money amount) implements Price {}

    static Price of(String model, Money amount) {
        return switch (model) {
            case "per_week" -> new PerWeek(amount);
            case "per_course" -> new PerCourse(amount);
            default -> throw new IllegalArgumentException("Not a price model: " + model);
        };
    }
}
