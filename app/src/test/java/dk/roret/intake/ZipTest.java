package dk.roret.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatWouldBeWrittenElsewhereIsRefusedAndNothingIsLeft() throws IOException {
        for (String name : new String[] {"../evil.csv", "/tmp/evil.csv", "a/../../evil.csv", "..\\evil.csv"}) {
            Path into = Files.createDirectory(folder.resolve("into"));
            assertThatThrownBy(() -> Zip.unpack(zip(name, 10), into))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Unusable.class, why -> assertThat(why.obstacle()).isEqualTo(Obstacle.ZIP_OUTSIDE));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aBombIsStoppedByWhatItUnpacksToNotByWhatItSays() {
        Path into = folder.resolve("into");
        assertThatThrownBy(() -> Zip.unpack(zip("bomb.csv", 5_000_000), into, 1_000_000))
                .isInstanceOfSatisfying(
                        Unusable.class, why -> assertThat(why.obstacle()).isEqualTo(Obstacle.ZIP_TOO_LARGE));
        assertThat(into).doesNotExist();
    }

    @Test
    void thePackageMayLieInAFolderInTheZip() throws IOException {
        Path into = Files.createDirectory(folder.resolve("into"));
        assertThat(Zip.unpack(zip("delivery/datapackage.json", 10), into)).isEqualTo(into.resolve("delivery"));
    }

    private static ByteArrayInputStream zip(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
