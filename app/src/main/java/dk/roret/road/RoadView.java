package dk.roret.road;

import dk.roret.benefit.RefundLaw;
import dk.roret.benefit.RefundStaircase;
import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The road as everybody reads it: what works first, then stretch by stretch.
 *
 * @param versions all decided roads, the newest first, without their entries
 * @param mayPropose the reader works on proposals
 */
public record RoadView(
        Page page,
        Road road,
        List<TargetGroup> groups,
        Volumes.Year year,
        Effects.Published effects,
        RefundLaw law,
        List<Road> versions,
        boolean proposed,
        boolean mayPropose,
        LocalDate today) {

    /** One target group's way through the phases. */
    public record Row(TargetGroup group, List<Stretch> stretches) {}

    public record Stretch(Road.Place place, String weeks, List<Line> lines) {}

    /**
     * An effort on a stretch, in words.
     *
     * @param address null for a type
     */
    public record Line(
            String name,
            @Nullable String address,
            boolean inGroups,
            String volume,
            String price,
            String verdict,
            String kind,
            String effect,
            @Nullable String progress) {}

    public Road.Decision decision() {
        return road.decision().orElseThrow();
    }

    /** Those who have an effort anywhere on the road. */
    public List<Row> rows() {
        Set<String> onIt =
                road.entries().stream().map(entry -> entry.place().group()).collect(Collectors.toSet());
        return groups.stream()
                .filter(group -> onIt.contains(group.key()))
                .map(group -> new Row(
                        group,
                        road.phases().stream()
                                .map(phase -> stretch(new Road.Place(group.key(), phase)))
                                .toList()))
                .toList();
    }

    private Stretch stretch(Road.Place place) {
        EntryWords words = new EntryWords(page, year, effects);
        return new Stretch(
                place,
                weeks(place.phase()),
                road.at(place).stream().map(words::line).toList());
    }

    /** Uge 5 til 26. */
    public String weeks(int phase) {
        Integer until = road.until(phase);
        return until == null ? page.t("road.weeks.after", phase) : page.t("road.weeks", phase, until);
    }

    /** What the municipality pays of the benefit, where it is the same all through the phase; otherwise empty. */
    public String share(int phase) {
        Integer until = road.until(phase);
        return law.step(phase, today)
                .filter(step -> step.weekTo() == null || (until != null && until <= step.weekTo()))
                .map(step -> page.t("road.share", step.municipalPercent()))
                .orElse("");
    }

    /** Works, harms, or neither is known: what the worst and the best effort on a stretch say. */
    private Effects.Verdict verdict(Road.Place place) {
        Set<Effects.Verdict> found = road.at(place).stream()
                .map(entry ->
                        effects.of(entry.effort()).map(Effects.Effect::verdict).orElse(Effects.Verdict.NOT_YET_KNOWN))
                .collect(Collectors.toSet());
        return found.contains(Effects.Verdict.HARMS)
                ? Effects.Verdict.HARMS
                : found.contains(Effects.Verdict.WORKS) ? Effects.Verdict.WORKS : Effects.Verdict.NOT_YET_KNOWN;
    }

    /** The finding: how many stretches work, and how many make courses longer. */
    public String finding() {
        List<Effects.Verdict> verdicts = places().stream().map(this::verdict).toList();
        long works = verdicts.stream().filter(Effects.Verdict.WORKS::equals).count();
        long harms = verdicts.stream().filter(Effects.Verdict.HARMS::equals).count();
        return effects.source().isEmpty()
                ? page.t("road.finding.unmeasured", verdicts.size())
                : page.t("road.finding", works, verdicts.size(), harms);
    }

    /** The efforts that make courses longer, named; empty where there are none. */
    public String harmful() {
        EntryWords words = new EntryWords(page, year, effects);
        Set<String> names = new LinkedHashSet<>();
        for (Road.Entry entry : road.entries()) {
            effects.of(entry.effort())
                    .filter(effect -> effect.verdict() == Effects.Verdict.HARMS)
                    .ifPresent(effect -> names.add(words.name(entry)));
        }
        return String.join(", ", names);
    }

    private Set<Road.Place> places() {
        return road.entries().stream().map(Road.Entry::place).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The strip of road through a row: as wide as people take part, tinted where it works, hatched where it harms. */
    public RoadStrip strip(Row row) {
        return new RoadStrip(
                row.stretches().stream()
                        .map(stretch -> road.at(stretch.place()).stream()
                                .mapToLong(entry -> year.cases(new Volumes.Spot(entry.place(), entry.effort()))
                                        .orElse(0))
                                .sum())
                        .toList(),
                row.stretches().stream()
                        .map(stretch -> verdict(stretch.place()))
                        .toList(),
                most());
    }

    private long most() {
        return rows().stream()
                .flatMap(row -> row.stretches().stream())
                .mapToLong(stretch -> road.at(stretch.place()).stream()
                        .mapToLong(entry -> year.cases(new Volumes.Spot(entry.place(), entry.effort()))
                                .orElse(0))
                        .sum())
                .max()
                .orElse(0);
    }

    /** The page of this road, and where what is taken away of it begins. */
    public String address() {
        return RoadPage.ADDRESS + "/versions/" + road.id();
    }

    /** How much of what happened lay on the road. */
    public String followed() {
        return year.onTheRoad().map(hundred -> page.t("road.followed", hundred)).orElse(page.t("road.followed.few"));
    }

    /** What those near a job free for the others; or that no effort for them is known to work. */
    public String freed() {
        Set<String> near =
                groups.stream().filter(TargetGroup::near).map(TargetGroup::key).collect(Collectors.toSet());
        Freed freed = Freed.of(
                road,
                near,
                year,
                effects,
                week -> law.step(week, today)
                        .map(RefundStaircase.Step::municipalPercent)
                        .orElse(0));
        return freed.words(page);
    }

    /** The road as a table to take away, with the same words. */
    public Sheet sheet() {
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows()) {
            for (Stretch stretch : row.stretches()) {
                for (Line line : stretch.lines()) {
                    cells.add(List.of(
                            row.group().name(page.words()),
                            stretch.weeks(),
                            line.name(),
                            line.volume(),
                            line.price(),
                            line.verdict(),
                            line.effect(),
                            line.progress() == null ? "" : line.progress()));
                }
            }
        }
        return new Sheet(
                page.t("road.menu"),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(column -> page.t("road.column." + column))
                        .toList(),
                cells,
                Stream.concat(Stream.of(decided()), definitions().stream()).toList());
    }

    /** What each figure is, which period it covers, and what it was worked out from and how. */
    public List<String> definitions() {
        return List.of(
                page.t("road.read"),
                page.t("road.read.price"),
                page.t("road.read.progress"),
                period(),
                page.t("road.method"));
    }

    public String decided() {
        return page.t(
                "road.decided",
                decision().committee(),
                page.words().date(decision().on()));
    }

    /** Which year was counted, and from what the effects come. */
    public String period() {
        String counted = page.t(
                "road.period", page.words().date(year.first()), page.words().date(year.last()));
        return effects.source()
                .map(source -> counted
                        + " "
                        + page.t(
                                "road.source",
                                source.horizon(),
                                page.words().date(source.from()),
                                page.words().date(source.until()),
                                source.snapshot()))
                .orElse(counted);
    }
}
