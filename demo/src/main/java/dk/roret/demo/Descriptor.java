package dk.roret.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The descriptor of a package, and JSON that is the same on every machine. */
final class Descriptor {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime NIGHTLY = LocalTime.of(2, 0);

    private Descriptor() {}

    static void write(Path folder, DemoSettings settings, Weeks weeks, List<String> resources) throws IOException {
        writeJson(folder.resolve("datapackage.json"), descriptor(settings, weeks, resources));
    }

    static ObjectNode descriptor(DemoSettings settings, Weeks weeks, List<String> resources) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "fjordby");
        root.put("title", "Fjordby Kommune, opdigtet");
        root.put("created", created(settings.asOf(), 0));
        ObjectNode roret = root.putObject("roret");
        roret.put("version", 1);
        roret.put("delivery", "full");
        ObjectNode observation = roret.putObject("observation");
        observation.put("from", weeks.from().toString());
        observation.put("until", weeks.until().toString());
        ArrayNode list = root.putArray("resources");
        for (String resource : resources) {
            list.addObject().put("name", resource).put("path", resource + ".csv");
        }
        return root;
    }

    /** In the night of the day, some hours after the nightly extract. */
    static String created(LocalDate day, int hoursLater) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(NIGHTLY).plusHours(hoursLater).atZone(DENMARK));
    }

    static void writeJson(Path file, ObjectNode root) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(printer)
                .build()
                .writeValueAsString(root);
        Files.write(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
