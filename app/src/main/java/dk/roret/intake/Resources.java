package dk.roret.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every resource that Roret reads, each after those that it refers to. */
@Component
class Resources {

    /** A resource and the schema its rows are held to. */
    record Known(Resource resource, Schema schema) {
        String name() {
            return resource.name();
        }
    }

    private final Map<String, Known> inOrder = new LinkedHashMap<>();

    Resources(List<Resource> all) {
        List<Known> waiting = new ArrayList<>(all.stream()
                .map(resource -> new Known(resource, Schema.of(resource)))
                .sorted(java.util.Comparator.comparing(Known::name))
                .toList());
        while (!waiting.isEmpty()) {
            Known next = waiting.stream()
                    .filter(known -> known.schema().references().stream()
                            .allMatch(reference -> inOrder.containsKey(reference.resource())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Resources refer to each other in a ring, or to one that nobody has: " + waiting));
            waiting.remove(next);
            inOrder.put(next.name(), next);
        }
    }

    List<Known> all() {
        return List.copyOf(inOrder.values());
    }

    Optional<Known> named(String name) {
        return Optional.ofNullable(inOrder.get(name));
    }

    String tableOf(String name) {
        return named(name).orElseThrow().resource().table().name();
    }

    /** The machine-readable description of the data package, put together from the schemas of the modules. */
    String describe() {
        ObjectNode description = JsonMapper.shared().createObjectNode();
        description.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        description.put("name", "roret");
        description.put("title", "The data package that Roret reads");
        description.putObject("roret").put("version", DataPackage.VERSION);
        var resources = description.putArray("resources");
        all().forEach(known -> resources.add(known.schema().json()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
    }
}
