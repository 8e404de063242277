package dk.roret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with its descriptor read and its files found.
 *
 * @param files those that Roret knows, each after those that it refers to
 * @param unknown names of resources that Roret does not know
 */
record DataPackage(Delivery delivery, List<DataFile> files, List<String> unknown) {

    static final int VERSION = 1;
    static final String DESCRIPTOR = "datapackage.json";

    private static final int LARGEST_DESCRIPTOR = 1_000_000;
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** One file of rows. */
    record DataFile(Resources.Known known, Path path, String name, char separator) {}

    /** @throws Unusable if nothing can be read from the folder */
    static DataPackage read(Path folder, Resources resources, Clock clock) {
        JsonNode json = descriptor(folder);
        List<DataFile> files = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Path> paths = new HashSet<>();
        Delivery delivery = delivery(json, clock);
        for (JsonNode each : json.path("resources")) {
            String name = each.path("name").asString("");
            if (!names.add(name)) {
                throw new Unusable(Obstacle.RESOURCE_TWICE, name);
            }
            var known = resources.named(name);
            if (known.isEmpty()) {
                unknown.add(name);
                continue;
            }
            Path path = FolderFile.in(folder, each.path("path"), name);
            if (!paths.add(path)) {
                throw new Unusable(Obstacle.FILE_TWICE, each.path("path").asString());
            }
            files.add(new DataFile(known.get(), path, each.path("path").asString(), separator(each, name)));
        }
        if (files.isEmpty()) {
            throw new Unusable(
                    Obstacle.NO_RESOURCES,
                    String.join(
                            ", ",
                            resources.all().stream().map(Resources.Known::name).toList()));
        }
        List<String> order = resources.all().stream().map(Resources.Known::name).toList();
        files.sort(java.util.Comparator.comparing(
                file -> order.indexOf(file.known().name())));
        return new DataPackage(delivery, List.copyOf(files), List.copyOf(unknown));
    }

    /** What the package says about itself. */
    static Delivery delivery(Path folder, Clock clock) {
        return delivery(descriptor(folder), clock);
    }

    private static Delivery delivery(JsonNode json, Clock clock) {
        JsonNode roret = json.path("roret");
        if (roret.path("version").asInt(0) != VERSION) {
            throw new Unusable(Obstacle.VERSION, VERSION, said(roret.path("version")));
        }
        String source = json.path("name").asString("");
        if (!source.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw new Unusable(Obstacle.NAME, said(json.path("name")));
        }
        Instant created = created(json.path("created"), clock);
        String way = roret.path("delivery").asString("");
        if (!way.equals("full") && !way.equals("changes")) {
            throw new Unusable(Obstacle.DELIVERY, said(roret.path("delivery")));
        }
        LocalDate from = day(roret, "from");
        LocalDate until = day(roret, "until");
        if (until.isBefore(from)) {
            throw new Unusable(Obstacle.WINDOW_ORDER, from, until);
        }
        if (until.isAfter(LocalDate.ofInstant(created, COPENHAGEN))) {
            throw new Unusable(Obstacle.WINDOW_LATER, until, LocalDate.ofInstant(created, COPENHAGEN));
        }
        return new Delivery(source, created, way.equals("full"), from, until);
    }

    private static Instant created(JsonNode json, Clock clock) {
        Instant created;
        try {
            created = OffsetDateTime.parse(json.asString("")).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new Unusable(Obstacle.CREATED, said(json));
        }
        // A clock may be wrong by a little; a year ahead would shut the door to every delivery until then.
        if (created.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw new Unusable(
                    Obstacle.CREATED_LATER, created.atZone(COPENHAGEN).toOffsetDateTime());
        }
        return created;
    }

    private static LocalDate day(JsonNode roret, String end) {
        JsonNode json = roret.path("observation").path(end);
        try {
            LocalDate day = LocalDate.parse(json.asString(""));
            if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Said below.
        }
        throw new Unusable(Obstacle.WINDOW, end, said(json));
    }

    private static char separator(JsonNode resource, String name) {
        String encoding = resource.path("encoding").asString("utf-8");
        if (!encoding.equalsIgnoreCase("utf-8")) {
            throw new Unusable(Obstacle.ENCODING, name, encoding);
        }
        JsonNode dialect = resource.path("dialect");
        String separator = dialect.path("delimiter").asString(",");
        boolean usual = (dialect.isMissingNode() || dialect.isObject())
                && ",;|\t".contains(separator)
                && separator.length() == 1
                && dialect.path("header").asBoolean(true)
                && dialect.path("quoteChar").asString("\"").equals("\"");
        if (!usual) {
            throw new Unusable(Obstacle.DIALECT, name);
        }
        return separator.charAt(0);
    }

    private static JsonNode descriptor(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Unusable(Obstacle.NO_FOLDER, folder.getFileName());
        }
        Path file = folder.resolve(DESCRIPTOR);
        if (!Files.isRegularFile(file)) {
            throw new Unusable(Obstacle.NO_DESCRIPTOR, folder.getFileName());
        }
        try {
            if (Files.size(file) > LARGEST_DESCRIPTOR) {
                throw new Unusable(Obstacle.DESCRIPTOR_BROKEN, 1, 1);
            }
            String text = Files.readString(file);
            JsonNode json = JsonMapper.shared().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (!json.isObject()) {
                throw new Unusable(Obstacle.DESCRIPTOR_BROKEN, 1, 1);
            }
            return json;
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw new Unusable(
                    Obstacle.DESCRIPTOR_BROKEN,
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr());
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            throw new Unusable(Obstacle.ENCODING, DESCRIPTOR, "?");
        } catch (IOException unreadable) {
            throw new Unusable(Obstacle.UNREADABLE, DESCRIPTOR);
        }
    }

    private static String said(JsonNode json) {
        String said =
                json.isMissingNode() || json.isNull() ? "" : json.isValueNode() ? json.asString() : json.toString();
        return said.length() > 60 ? said.substring(0, 60) + "…" : said;
    }
}
