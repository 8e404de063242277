package dk.roret.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator seeks in the log. Blank or null is anything.
 *
 * @param person part of the name of whoever looked
 * @param day in Copenhagen
 * @param ground a {@link Ground}, or {@link #REFUSED}
 * @param citizen the end of the citizen's id, as {@link CitizenId#code} gives it
 */
public record LogQuery(String person, @Nullable LocalDate day, String ground, String citizen) {

    public static final String REFUSED = "REFUSED";

    Optional<String> ofPerson() {
        return Optional.of(person.strip()).filter(text -> !text.isEmpty());
    }

    Optional<String> ofGround() {
        return Optional.of(ground).filter(text -> !text.isEmpty());
    }

    Optional<String> ofCitizen() {
        return Optional.of(citizen.replaceAll("\\s", "")).filter(text -> !text.isEmpty());
    }

    /** As it stands in an address. */
    public String parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        ofPerson().ifPresent(value -> given.put("person", value));
        if (day != null) {
            given.put("day", day.toString());
        }
        ofGround().ifPresent(value -> given.put("ground", value));
        ofCitizen().ifPresent(value -> given.put("citizen", value));
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
