package dk.roret.offer;

import static java.util.Objects.requireNonNull;

import dk.roret.value.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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

    /**
     * The municipality's or the association's own people, for each hour.
     *
     * @param hoursPerWeek that one participant takes
     */
    record OwnHours(Money amount, BigDecimal hoursPerWeek) implements Price {}

    /** @param hoursPerWeek null unless the model is of own hours */
    static Price of(String model, Money amount, @Nullable BigDecimal hoursPerWeek) {
        return switch (model) {
            case "own_hours" -> new OwnHours(amount, requireNonNull(hoursPerWeek));
            case "per_week" -> new PerWeek(amount);
            case "per_course" -> new PerCourse(amount);
            default -> throw new IllegalArgumentException("Not a price model: " + model);
        };
    }
}
