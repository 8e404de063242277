package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.access.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What every page is held to: each width, both languages, and words that are easy to read. */
public final class Screens {

    private Screens() {}

    /** Nothing for axe to find, nothing sticking out, a silent console; a picture of each. */
    public static void hold(int port, User user, String address, String name) {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width).as(user)) {
                holds(visit.go(address).picture(name + "-" + width + "-da"));
                if (width > 320) {
                    holds(visit.inEnglish().go(address).picture(name + "-" + width + "-en"));
                }
            }
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints())
                .filteredOn(complaint -> !complaint.contains("/desk"))
                .isEmpty();
    }

    /** Of all whole sentences among a module's Danish texts. */
    public static double lix(String module) {
        try {
            return Lix.of(Files.readAllLines(Path.of("src/main/resources/text", module + "_da.properties")).stream()
                    .filter(line -> line.endsWith("."))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
