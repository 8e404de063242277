package dk.roret.progress;

import dk.roret.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked today, and the words of all that was asked before.
 *
 * @param themes those a citizen can work on
 * @param belief what professionals are asked about their own belief in the citizen's chance of a job
 */
public record Catalogue(List<Theme> themes, Indicator belief, Map<Version, Indicator> versions) {

    record Version(String indicator, int version) {}

    /** @throws Refused if there is no such theme */
    public Theme theme(String key) {
        return themes.stream()
                .filter(theme -> theme.key().equals(key))
                .findAny()
                .orElseThrow(Refused::notFound);
    }

    /** The themes with these keys, in the order of the catalogue. */
    public List<Theme> themes(List<String> keys) {
        return themes.stream().filter(theme -> keys.contains(theme.key())).toList();
    }

    /** An indicator in the words of a version; empty where there never was one. */
    public Optional<Indicator> version(String indicator, int version) {
        return Optional.ofNullable(versions.get(new Version(indicator, version)));
    }
}
