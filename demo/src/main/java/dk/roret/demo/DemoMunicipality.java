package dk.roret.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fjordby: a municipality that does not exist, as a data package (docs/data-package.md) that intake reads like any
 * other. Equal settings give equal bytes, whatever the clock, the machine and its language.
 */
public final class DemoMunicipality {

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
        CitizenRows citizenRows = new CitizenRows(seed, weeks, calendar, names, cpr, staffing);
        CourseRows courseRows = new CourseRows(seed, weeks, calendar, offers);
        PersonaRows personas = new PersonaRows(weeks, offers, names, cpr, staffing);
        personas.write(sheets);
        for (int citizen = personas.count() + 1; citizen <= settings.citizens(); citizen++) {
            Life life = lives.of(citizen);
            citizenRows.write(sheets, citizen, life);
            courseRows.write(sheets, citizen, life);
        }
        HouseRows.write(sheets, weeks, offers, staffing, courseRows);
    }
}
