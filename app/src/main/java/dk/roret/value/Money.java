package dk.roret.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in Danish kroner, held in whole øre. */
public record Money(long ore) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException if the amount has more than two decimals or is too large */
    public static Money kroner(BigDecimal kroner) {
        return new Money(kroner.movePointRight(2).longValueExact());
    }

    public BigDecimal kroner() {
        return BigDecimal.valueOf(ore, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    /** The given share of the amount, rounded half up to whole øre. */
    public Money share(int percent) {
        return new Money(BigDecimal.valueOf(ore)
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }
}
