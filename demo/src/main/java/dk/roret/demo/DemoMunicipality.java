package dk.roret.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Fjordby: a municipality that does not exist, as a data package (docs/data-package.md) that intake reads like any
 * other. Equal settings give equal bytes, whatever the clock, the machine and its language.
 */
public final class DemoMunicipality {

    /** Lives that are held in memory before they are written. */
    private static final int AT_A_TIME = 2_000;

    private final DemoSettings settings;
    private final Weeks weeks;
    private final Law law;
    private final Offers offers = new Offers();
    private final Step step;
    private final Lives lives;

    public DemoMunicipality(DemoSettings settings) {
        this.settings = settings;
        weeks = new Weeks(settings.asOf());
        law = new Law(weeks);
        Chances chances = new Chances();
        step = new Step(weeks, law, chances, offers);
        lives = new Lives(settings.seed(), step, new Arrivals(weeks, law, chances));
    }

    /** Writes {@code datapackage.json} and eight CSV files; files of these names are written over. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Sheets sheets = new Sheets(folder)) {
            write(sheets);
        }
        Descriptor.write(folder, settings, weeks, Sheets.RESOURCES);
    }

    private void write(Sheets sheets) {
        long seed = settings.seed();
        Calendar calendar = new Calendar(seed, weeks, law);
        Names names = new Names();
        Cpr cpr = new Cpr();
        Staffing staffing = new Staffing(seed, names);
        CitizenRows citizenRows = new CitizenRows(seed, settings.citizens(), weeks, calendar, names, cpr, staffing);
        CourseRows courseRows = new CourseRows(seed, weeks, calendar, offers);
        PersonaRows personas = new PersonaRows(weeks, offers, names, cpr, staffing);
        personas.write(sheets);
        for (int first = PersonaRows.COUNT + 1; first <= settings.citizens(); first += AT_A_TIME) {
            int last = Math.min(first + AT_A_TIME - 1, settings.citizens());
            List<Life> some = IntStream.rangeClosed(first, last)
                    .parallel()
                    .mapToObj(lives::of)
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                citizenRows.write(sheets, first + i, some.get(i));
                courseRows.write(sheets, first + i, some.get(i));
            }
        }
        HouseRows.write(sheets, weeks, offers, staffing, courseRows);
    }

    /** What the offers really do to the citizens of this municipality; takes about a second per replication. */
    public Truth truth(int replications) {
        return truth(replications, offers.all());
    }

    /** The truth of some of the offers. */
    Truth truth(int replications, List<Offer> some) {
        int first = PersonaRows.COUNT + 1;
        List<Truth.Started> started = IntStream.rangeClosed(first, settings.citizens())
                .parallel()
                .mapToObj(citizen -> replay(citizen, some, replications))
                .flatMap(List::stream)
                .toList();
        return new Truth(settings, replications, started);
    }

    /** Writes {@link #truth} as JSON, never into the folder of the package: intake must not know it. */
    public void writeTruth(Path file, int replications) throws IOException {
        truth(replications).writeTo(file, offers::describeTruth);
    }

    private List<Truth.Started> replay(int citizen, List<Offer> some, int replications) {
        Replay replay = new Replay(settings.seed(), step);
        Life life = lives.of(citizen);
        List<Truth.Started> started = new ArrayList<>();
        List<Course> courses = life.courses();
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            Offer offer = offers.get(course.offer());
            if (course.start() >= 0 && course.how() != Course.End.NO_SHOW && some.contains(offer)) {
                State before = life.before(course.start());
                long key = citizen * 1000L + i;
                started.add(new Truth.Started(
                        CourseRows.id(citizen, i + 1),
                        offer.id(),
                        Objects.requireNonNull(Group.of(before)).code(),
                        weeks.monday(course.start()),
                        saved(replay.saved(key, life.person(), before, course, true, replications)),
                        saved(replay.saved(key, life.person(), before, course, false, replications))));
            }
        }
        return started;
    }

    private static Truth.Saved saved(Replay.Saved saved) {
        return new Truth.Saved(list(saved.weeks()), list(saved.variance()), list(saved.job()));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
