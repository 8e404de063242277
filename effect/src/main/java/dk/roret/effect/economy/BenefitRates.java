package dk.roret.effect.economy;

import dk.roret.effect.register.PackageReader;
import dk.roret.effect.table.BadInput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a benefit costs before tax, by benefit and day, and which rows were asked for. */
public final class BenefitRates {
    /** The resource that a package may bring. */
    static final String RESOURCE = "benefit_rates";

    private final DatedTable<Rate> table;
    private final Map<String, NavigableMap<LocalDate, Rate>> byBenefit = new HashMap<>();
    private final Set<Rate> used = ConcurrentHashMap.newKeySet();

    /** What an amount is for. A full week is 37 hours, a month a twelfth of 52 weeks. */
    public enum Unit {
        HOUR(37),
        WEEK(1),
        MONTH(12.0 / 52);

        private final double inWeek;

        Unit(double inWeek) {
            this.inWeek = inWeek;
        }
    }

    /** One dated row. */
    public record Rate(String benefit, LocalDate validFrom, double amount, Unit unit, Origin origin) {
        /** Kroner for a full week. */
        public double weekly() {
            return amount * unit.inWeek;
        }
    }

    private BenefitRates(DatedTable<Rate> table) {
        this.table = table;
    }

    static BenefitRates read(PackageReader files) {
        var seen = new HashMap<String, NavigableMap<LocalDate, Rate>>();
        var rates = new BenefitRates(DatedTable.read(files, RESOURCE, row -> {
            var rate = new Rate(
                    row.text("benefit"), row.date("valid_from"), row.number("amount", 0), unit(row), Origin.of(row));
            var others = seen.computeIfAbsent(rate.benefit(), benefit -> new TreeMap<>());
            if (others.put(rate.validFrom(), rate) != null) {
                throw row.refusal("valid_from", "stands twice for " + rate.benefit());
            }
            return rate;
        }));
        rates.byBenefit.putAll(seen);
        return rates;
    }

    private static Unit unit(PackageReader.Row row) {
        var text = row.text("unit");
        for (var unit : Unit.values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(text)) {
                return unit;
            }
        }
        throw row.refusal("unit", "is " + text + ", but must be hour, week or month");
    }

    boolean inFolder() {
        return table.inFolder();
    }

    /** @throws BadInput where no row is in force */
    double weekly(String benefit, LocalDate day) {
        var rows = byBenefit.get(benefit);
        var entry = rows == null ? null : rows.floorEntry(day);
        if (entry == null) {
            throw new BadInput(table.place() + " has no rate for " + benefit + " on " + day
                    + ". Add a row in force then to a resource " + RESOURCE + " of the package");
        }
        used.add(entry.getValue());
        return entry.getValue().weekly();
    }

    List<Rate> used() {
        return table.rows().stream().filter(used::contains).toList();
    }
}
