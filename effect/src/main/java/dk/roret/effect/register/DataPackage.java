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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code datapackage.json} says: which days the register sees, and where its files are. */
final class DataPackage {
    private static final String DESCRIPTOR = "datapackage.json";

    private final Path folder;
    private final Path file;
    private final JsonNode descriptor;

    /** @throws BadInput where there is none, or it is not JSON */
    DataPackage(Path folder) {
        this.folder = folder;
        file = folder.resolve(DESCRIPTOR);
        if (!Files.isReadable(file)) {
            throw new BadInput(folder + " is no data package: " + DESCRIPTOR + " is not there");
        }
        try {
            descriptor = new JsonMapper().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new BadInput(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    Weeks weeks() {
        var weeks = Weeks.between(observation("from"), observation("until"));
        if (weeks.seen() < 1) {
            throw new BadInput(file + ": roret.observation holds no whole week");
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

    /** The files of some resources as tables, each with the name of its resource. */
    Engine tables(List<String> resources) {
        var sources = new LinkedHashMap<String, FileTables.Source>();
        resources.forEach(name -> sources.put(name, source(name)));
        return FileTables.of(sources);
    }

    private FileTables.Source source(String name) {
        for (var resource : descriptor.path("resources")) {
            if (resource.path("name").asString("").equals(name)) {
                var delimiter = resource.at("/dialect/delimiter").asString("");
                return new FileTables.Source(
                        path(name, resource.path("path").asString(name + ".csv")),
                        delimiter.isEmpty() ? ',' : delimiter.charAt(0));
            }
        }
        throw new BadInput(file + " has no resource " + name);
    }

    private Path path(String name, String path) {
        var resource = folder.resolve(path).normalize();
        if (!resource.startsWith(folder.normalize())) {
            throw new BadInput(file + ": the path of " + name + " leads out of the folder");
        }
        if (!Files.isReadable(resource)) {
            throw new BadInput(resource + " is not there, or may not be read");
        }
        return resource;
    }
}
