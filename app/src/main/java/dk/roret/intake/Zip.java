package dk.roret.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A delivery packed as a zip file, unpacked into a folder of its own. Nobody's word on sizes is taken. */
final class Zip {

    /** Twenty times a municipality of 100,000 citizens. */
    static final long MOST_MEGABYTES = 2_000;

    static final int MOST_FILES = 200;

    private Zip() {}

    /**
     * Unpacks below the given folder.
     *
     * @return the folder with datapackage.json: the zip's top, or the one folder in it
     * @throws Unusable if the zip is broken, too large, or would write elsewhere; nothing is left then
     */
    static Path unpack(InputStream zip, Path into) throws IOException {
        return unpack(zip, into, MOST_MEGABYTES * 1_000_000);
    }

    static Path unpack(InputStream zip, Path into, long mostBytes) throws IOException {
        try {
            unpackAll(zip, into, mostBytes);
            return top(into);
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            delete(into);
            throw new Unusable(Obstacle.ZIP_BROKEN);
        } catch (Unusable | IOException refused) {
            delete(into);
            throw refused;
        }
    }

    private static void unpackAll(InputStream zip, Path into, long mostBytes) throws IOException {
        long left = mostBytes;
        int files = 0;
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new Unusable(Obstacle.ZIP_TOO_LARGE, mostBytes / 1_000_000, MOST_FILES);
                }
                Path file = inside(into, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("x").getParent());
                    left = copy(entries, file, left, mostBytes);
                }
            }
        }
        if (files == 0) {
            throw new Unusable(Obstacle.ZIP_BROKEN);
        }
    }

    private static Path inside(Path into, String name) {
        try {
            Path file = into.resolve(name).normalize();
            if (!name.contains("\\") && file.startsWith(into) && !Path.of(name).isAbsolute()) {
                return file;
            }
        } catch (InvalidPathException notAName) {
            // Said below.
        }
        throw new Unusable(Obstacle.ZIP_OUTSIDE, name.replaceAll("\\p{Cntrl}", "\uFFFD"));
    }

    /** @return how many bytes may still be written */
    private static long copy(InputStream entry, Path file, long left, long mostBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int count = entry.read(buffer); count >= 0; count = entry.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new Unusable(Obstacle.ZIP_TOO_LARGE, mostBytes / 1_000_000, MOST_FILES);
                }
                out.write(buffer, 0, count);
            }
        }
        return left;
    }

    private static Path top(Path into) throws IOException {
        if (!Files.exists(into.resolve(DataPackage.DESCRIPTOR))) {
            try (Stream<Path> inside = Files.list(into)) {
                var folders = inside.filter(Files::isDirectory)
                        .filter(folder -> Files.exists(folder.resolve(DataPackage.DESCRIPTOR)))
                        .toList();
                if (folders.size() == 1) {
                    return folders.getFirst();
                }
            }
        }
        return into;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
