package dk.roret.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody who can sign in. */
@Component
class People {

    private final List<Directory> directories;

    People(List<Directory> directories) {
        this.directories = directories;
    }

    Optional<User> byLogin(boolean citizen, String login) {
        return directories(citizen)
                .flatMap(directory -> directory.byLogin(login).stream())
                .findFirst();
    }

    /** The same person as they are today; empty once they have left. */
    Optional<User> today(User user) {
        return directories(user.role() == Role.CITIZEN)
                .flatMap(directory -> directory.byId(user.id()).stream())
                .findFirst();
    }

    private Stream<Directory> directories(boolean ofCitizens) {
        return directories.stream().filter(directory -> directory.ofCitizens() == ofCitizens);
    }
}
