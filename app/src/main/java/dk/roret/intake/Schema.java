package dk.roret.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every row of a resource is held to, read from its Frictionless Table Schema. The key is one field.
 *
 * @param json the resource as the data package describes it
 */
record Schema(JsonNode json, List<Field> fields, String key, List<Reference> references) {

    static final String WITHDRAWN = "withdrawn";

    /** A field that names a row of another resource. */
    record Reference(String field, String resource) {}

    static Schema of(Resource resource) {
        String file = "/schema/" + resource.owner() + "/" + resource.name() + ".json";
        try (InputStream stream = Schema.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No schema " + file);
            }
            JsonNode json = JsonMapper.shared().readTree(stream);
            JsonNode schema = json.path("schema");
            List<Reference> references = new ArrayList<>();
            schema.path("foreignKeys")
                    .forEach(each -> references.add(new Reference(
                            each.path("fields").path(0).asString(),
                            each.path("reference").path("resource").asString())));
            return new Schema(
                    json,
                    schema.path("fields").valueStream().map(Field::of).toList(),
                    schema.path("primaryKey").path(0).asString(),
                    List.copyOf(references));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).name(), i);
        }
        return positions;
    }

    /** What a row says besides its key and whether it is withdrawn. */
    List<Field> content() {
        return fields.stream()
                .filter(field -> !field.name().equals(key) && !field.name().equals(WITHDRAWN))
                .toList();
    }
}
