package dk.roret.effect.register;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Engine;
import dk.roret.effect.table.FileTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code datapackage.json} says: which days the register sees, and where its files are. */
public final class DataPackage {
    private static final String DESCRIPTOR = "datapackage.json";

    /** A hundred years: more is a slip of the pen. */
    private static final int MOST_WEEKS = 5218;

    private final Path folder;
    private final Path file;
    private final JsonNode descriptor;

    /** @throws BadInput where there is none, or it is not JSON */
    public DataPackage(Path folder) {
        this.folder = folder;
        file = folder.resolve(DESCRIPTOR);
        if (!Files.isReadable(file)) {
            throw new BadInput(folder + " is no data package: " + DESCRIPTOR + " is not there");
        }
        try {
            descriptor = new JsonMapper().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new BadInput(file + ", line " + e.getLocation().getLineNr() + ": is not JSON", e);
        }
    }

    /** The first day that the register sees. */
    public LocalDate from() {
        return observation("from");
    }

    /** The last day that the register sees. */
    LocalDate until() {
        return observation("until");
    }

    Weeks weeks() {
        var weeks = Weeks.between(from(), until());
        if (weeks.seen() < 1 || weeks.seen() > MOST_WEEKS) {
            throw new BadInput(file + ": roret.observation must hold from one whole week to " + MOST_WEEKS
                    + " weeks, not " + weeks.seen());
        }
        return weeks;
    }

    private LocalDate observation(String key) {
        var text = descriptor.at("/roret/observation/" + key).asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadInput(
                    file + ": roret.observation." + key + " must be a date such as 2026-11-15, not \"" + text + "\"",
                    e);
        }
    }

    /** Whether there is such a resource. */
    public boolean has(String name) {
        return resource(name) != null;
    }

    private @Nullable JsonNode resource(String name) {
        JsonNode found = null;
        for (var resource : descriptor.path("resources")) {
            if (resource.path("name").asString("").equals(name)) {
                if (found != null) {
                    throw new BadInput(file + " has two resources " + name);
                }
                found = resource;
            }
        }
        return found;
    }

    /** The files of some resources as tables, each with the name of its resource. */
    public Engine tables(List<String> resources) {
        var sources = new LinkedHashMap<String, FileTables.Source>();
        resources.forEach(name -> sources.put(name, source(name)));
        return FileTables.of(sources);
    }

    private FileTables.Source source(String name) {
        var resource = resource(name);
        if (resource == null) {
            throw new BadInput(file + " has no resource " + name);
        }
        var delimiter = resource.at("/dialect/delimiter").asString(",");
        if (!List.of(",", ";", "|", "\t").contains(delimiter)) {
            throw new BadInput(file + ": the delimiter of " + name + " must be , ; | or a tab");
        }
        return new FileTables.Source(path(name, resource.path("path")), delimiter.charAt(0));
    }

    private Path path(String name, JsonNode path) {
        if (!path.isString() || path.asString("").indexOf('\0') >= 0) {
            throw new BadInput(file + ": the path of " + name + " must be the name of one file");
        }
        var resource = folder.resolve(path.asString("")).normalize();
        if (!resource.startsWith(folder.normalize())) {
            throw new BadInput(file + ": the path of " + name + " leads out of the folder");
        }
        if (!Files.isReadable(resource)) {
            throw new BadInput(resource + " is not there, or may not be read");
        }
        if (!Files.isRegularFile(resource)) {
            throw new BadInput(resource + " is not a file");
        }
        return resource;
    }
}
