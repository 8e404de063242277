package dk.roret.effect.economy;

import dk.roret.effect.register.DataPackage;
import dk.roret.effect.register.RegisterRows;
import dk.roret.effect.register.Row;
import dk.roret.effect.table.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The resources of a data package that kroner are worked out from, and those that a package may bring. */
final class Resources implements AutoCloseable {
    private static final List<String> NEEDED = List.of("offers", "participations", "spells", "categories");

    private final DataPackage description;
    private final Engine files;
    private final RegisterRows rows;

    /** @throws dk.roret.effect.table.BadInput where a needed one is not there, or one is not what its name says */
    Resources(Path folder) {
        description = new DataPackage(folder);
        var names = new ArrayList<>(NEEDED);
        Stream.of(BenefitRates.RESOURCE, RefundLaw.STEPS, RefundLaw.RESTART, Progression.RESOURCE, Experience.RESOURCE)
                .filter(this::has)
                .forEach(names::add);
        files = description.tables(names);
        rows = new RegisterRows(files);
    }

    boolean has(String name) {
        return description.has(name);
    }

    /** The first day that the package sees. */
    LocalDate observedFrom() {
        return description.from();
    }

    /** Every row that is not withdrawn; a column that is not there is empty in every row. */
    void each(String name, List<String> columns, Consumer<Row> use) {
        rows.each(name, columns, use);
    }

    /** Of what has been read so far. */
    String snapshot() {
        return rows.snapshot();
    }

    @Override
    public void close() {
        files.close();
    }
}
