package dk.roret.local;

import dk.roret.access.Directory;
import dk.roret.access.Persona;
import dk.roret.access.User;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of Fjordby whom a visitor can be, found by the keys that the data package gives them. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoPeople implements Persona.Cast {

    /** The name that Fjordby's packages bear. */
    static final String SOURCE = "fjordby";

    private final List<Directory> directories;

    DemoPeople(List<Directory> directories) {
        this.directories = directories;
    }

    /** Has Fjordby moved in? */
    boolean present() {
        return find(dk.roret.demo.Persona.SANNE).isPresent();
    }

    User of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("Nobody in Fjordby has the key " + key));
    }

    User byId(UUID id) {
        return directories.stream()
                .flatMap(directory -> directory.byId(id).stream())
                .findAny()
                .orElseThrow();
    }

    @Override
    public List<Persona> everyone() {
        return dk.roret.demo.Persona.all().stream()
                .flatMap(persona -> find(persona.id()).stream().map(user -> persona(persona.login(), user)))
                .toList();
    }

    private static Persona persona(String login, User user) {
        String key = login.equals(dk.roret.demo.Persona.SANNE) ? "sanne" : login.substring(0, login.indexOf('.'));
        return new Persona(user, "local." + key + ".about", "local." + key + ".task");
    }

    private Optional<User> find(String key) {
        return directories.stream()
                .flatMap(directory -> directory.bySource(SOURCE, key).stream())
                .findAny();
    }
}
