package dk.roret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Finds a file that a package names, and stays within the package's folder. */
final class FolderFile {

    private FolderFile() {}

    /** @throws Unusable if there is no such file, or if it lies outside, by its name or by a link */
    static Path in(Path folder, JsonNode path, String resource) {
        String name = path.isString() ? path.asString() : "";
        if (name.isBlank()) {
            throw new Unusable(Obstacle.PATH, resource);
        }
        try {
            Path file = folder.resolve(name).normalize();
            if (name.contains("\\")
                    || !file.startsWith(folder.normalize())
                    || Path.of(name).isAbsolute()) {
                throw new Unusable(Obstacle.OUTSIDE, name);
            }
            if (!Files.isRegularFile(file)) {
                throw new Unusable(Obstacle.NO_FILE, name);
            }
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new Unusable(Obstacle.OUTSIDE, name);
            }
            if (!Files.isReadable(real)) {
                throw new Unusable(Obstacle.UNREADABLE, name);
            }
            return real;
        } catch (InvalidPathException notAName) {
            throw new Unusable(Obstacle.PATH, resource);
        } catch (IOException unreadable) {
            throw new Unusable(Obstacle.UNREADABLE, name);
        }
    }
}
