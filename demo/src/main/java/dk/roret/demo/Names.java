package dk.roret.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names, streets and ways of contact for people who do not exist. */
final class Names {

    private static final double SECOND_NAME = 0.22;
    private static final List<String> ORIGINS = List.of("ar", "tr", "uk", "pl", "so", "fa");

    private final Map<String, List<String>> given = new HashMap<>();
    private final Map<String, List<String>> family = new HashMap<>();
    private final List<Town> towns;
    private final double[] townShares;

    record Name(String given, String family) {

        String full() {
            return given + " " + family;
        }

        /** Lower-case letters of the alphabet of addresses: first given name, dot, family name. */
        String address() {
            return ascii(given.split(" ")[0]) + "." + ascii(family);
        }

        private static String ascii(String name) {
            return name.toLowerCase(Locale.ROOT)
                    .replace("æ", "ae")
                    .replace("ø", "oe")
                    .replace("å", "aa")
                    .replace("ö", "o")
                    .replace("ü", "u")
                    .replaceAll("[^a-z]", "");
        }
    }

    record Address(String street, String postalCode, String city) {}

    private record Town(String postalCode, String city, List<String> streets) {}

    Names() {
        for (Table.Row row : Table.read("given-names.csv")) {
            given.put(row.text("sex") + row.text("origin") + row.text("decade"), row.words("names"));
        }
        for (Table.Row row : Table.read("family-names.csv")) {
            family.put(row.text("origin"), row.words("names"));
        }
        List<Table.Row> rows = Table.read("streets.csv");
        towns = rows.stream()
                .map(row -> new Town(
                        row.text("postal_code"),
                        row.text("city"),
                        List.of(row.text("streets").split(";"))))
                .toList();
        townShares = rows.stream().mapToDouble(row -> row.number("share")).toArray();
    }

    /** A language that somebody reads best when it is not Danish, ISO 639-1; few read Ukrainian before 2022. */
    String origin(int firstSeen, Draw draw) {
        double ukrainian = firstSeen < 2022 ? 0.02 : 0.35;
        return ORIGINS.get(draw.weighted(0.26, 0.16, ukrainian, 0.14, 0.09, 0.11));
    }

    Name name(boolean female, int birthYear, String origin, Draw draw) {
        String sex = female ? "female" : "male";
        boolean danish = origin.equals("da");
        String decade = danish ? Integer.toString(birthYear / 10 * 10) : "any";
        String first = skewed(names(given, sex + origin + decade), draw);
        String last = skewed(names(family, origin), draw);
        if (danish && draw.chance(SECOND_NAME)) {
            String second = skewed(names(family, origin), draw);
            first = second.equals(last) || second.endsWith("sen") ? first : first + " " + second;
        }
        return new Name(first, last);
    }

    Address address(Draw draw) {
        Town town = towns.get(draw.weighted(townShares));
        String number = Integer.toString(1 + (int) (draw.next() * draw.next() * 140));
        boolean flat = town == towns.getFirst() && draw.chance(0.45);
        String floor = flat
                ? ", "
                        + draw.pick(List.of(
                                "st. tv.", "st. th.", "1. tv.", "1. th.", "2. tv.", "2. th.", "3. tv.", "3. th."))
                : "";
        return new Address(draw.pick(town.streets()) + " " + number + floor, town.postalCode(), town.city());
    }

    /** No Danish telephone number begins with 12 (the numbers from 112 to 199 are short). */
    String phone(Draw draw) {
        return String.format(Locale.ROOT, "12 %02d %02d %02d", draw.below(100), draw.below(100), draw.below(100));
    }

    private static List<String> names(Map<String, List<String>> from, String key) {
        List<String> names = from.get(key);
        if (names == null) {
            throw new IllegalStateException("There are no names for " + key);
        }
        return names;
    }

    /** The first in the list more often than the last. */
    private static String skewed(List<String> names, Draw draw) {
        return names.get((int) (draw.next() * (0.35 + 0.65 * draw.next()) * names.size()));
    }
}
