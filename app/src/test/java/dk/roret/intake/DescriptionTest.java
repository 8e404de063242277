package dk.roret.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DescriptionTest {

    private static final Path FILE = Path.of("../docs/datapackage.json");

    @Autowired
    Resources resources;

    @Test
    void theMachineReadableDescriptionSaysWhatTheModulesHoldRowsTo() throws IOException {
        if (Boolean.getBoolean("roret.renew")) {
            Files.writeString(FILE, resources.describe());
        }
        assertThat(Files.readString(FILE))
                .as("docs/datapackage.json is renewed with: mvn -pl app -am test -Dtest=DescriptionTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Droret.renew=true")
                .isEqualTo(resources.describe());
    }
}
