package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.setting.DisclosureRule;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.value.Closing;
import dk.roret.value.Disclosure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The curves that may be seen: one for each benefit and each of a few periods that do not overlap. They change only
 * when another closed period has been delivered, so that two deliveries cannot be taken from each other week by week.
 */
@Service
class Survival {

    static final Setting YEARS = Setting.number("outcome-period-years", 3, 1, 10, "Roret");

    private final Durations durations;
    private final DisclosureRule disclosure;
    private final Settings settings;

    Survival(Durations durations, DisclosureRule disclosure, Settings settings) {
        this.durations = durations;
        this.disclosure = disclosure;
        this.settings = settings;
    }

    /**
     * Courses by how they were decided to begin, on whatever benefit. Each counts in one group only and in weeks from the
     * decision, so that neither these curves nor those of the benefits can be taken from the others week by week.
     *
     * @param tooFew there are groups that may not be shown
     */
    record Beginnings(Map<Beginning, PublishedCurve> curves, boolean tooFew) {}

    /**
     * Every curve of one period.
     *
     * @param periods that one can choose among, the newest first
     */
    record Published(
            Durations.Window window,
            List<Started> periods,
            Started started,
            Closing closing,
            Disclosure rule,
            Map<Benefit, PublishedCurve> curves,
            Beginnings beginnings) {

        /** The first day that anything is known of these spells. */
        LocalDate followedFrom() {
            LocalDate from = started.from();
            return from == null || from.isBefore(window.first()) ? window.first() : from;
        }
    }

    /**
     * Empty where nothing has been delivered, or there is no such period.
     *
     * @param year that names the period; null: the newest that began two years or more before the figures were closed
     */
    Optional<Published> published(@Nullable Integer year) {
        Closing closing = disclosure.closing();
        Durations.Window window = durations.window(closing::lastDay).orElse(null);
        if (window == null) {
            return Optional.empty();
        }
        List<Started> periods = Started.between(window.first(), window.last(), settings.number(YEARS));
        return periods.stream()
                .filter(period -> year == null ? period.begunBy(window.last().minusYears(2)) : period.year() == year)
                .findFirst()
                .or(() -> year == null ? Optional.of(periods.getFirst()) : Optional.empty())
                .map(started -> published(window, periods, started, closing));
    }

    private Published published(Durations.Window window, List<Started> periods, Started started, Closing closing) {
        Disclosure rule = disclosure.today();
        Map<Beginning, CountedSpells> beginnings = durations.byBeginning(started, closing::lastDay);
        Map<Beginning, PublishedCurve> decided = curves(beginnings, rule);
        return new Published(
                window,
                periods,
                started,
                closing,
                rule,
                curves(durations.byBenefit(started, closing::lastDay), rule),
                new Beginnings(decided, decided.size() < beginnings.size()));
    }

    private static <K> Map<K, PublishedCurve> curves(Map<K, CountedSpells> kinds, Disclosure rule) {
        Map<K, PublishedCurve> curves = new LinkedHashMap<>();
        kinds.forEach((kind, spells) -> PublishedCurve.of(spells, rule).ifPresent(curve -> curves.put(kind, curve)));
        return curves;
    }
}
