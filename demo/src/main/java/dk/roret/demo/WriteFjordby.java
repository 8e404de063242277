package dk.roret.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes a package from the command line: {@code WriteFjordby FOLDER AS-OF-MONDAY [CITIZENS [SEED [TRUTH.JSON REPLICATIONS]]]}. */
public final class WriteFjordby {

    private WriteFjordby() {}

    public static void main(String[] args) throws IOException {
        DemoSettings fjordby = DemoSettings.fjordby(LocalDate.parse(args[1]));
        int citizens = args.length > 2 ? Integer.parseInt(args[2]) : fjordby.citizens();
        long seed = args.length > 3 ? Long.parseLong(args[3]) : fjordby.seed();
        DemoMunicipality municipality = new DemoMunicipality(new DemoSettings(seed, fjordby.asOf(), citizens));
        municipality.writeTo(Path.of(args[0]));
        if (args.length > 5) {
            municipality.writeTruth(Path.of(args[4]), Integer.parseInt(args[5]));
        }
    }
}
