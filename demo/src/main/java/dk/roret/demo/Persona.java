package dk.roret.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The people whom one can be in the demo. They are in every package, whatever its seed and size, with the same keys.
 *
 * @param id {@code citizen_id} for the citizen, {@code staff_id} for the others
 * @param login name at the identity provider; for the citizen the citizen's key
 * @param role a role of the staff schema, or {@code citizen}
 */
public record Persona(String id, String login, String role, String name) {

    /** Sanne Birk Holm, in week 40 of sickness benefit in the as-of week. */
    public static final String SANNE = "B-1";

    /** Jonas Friis Dalgaard, her caseworker. */
    public static final String JONAS = "M-1";

    /** A citizen with name and address protection in Jonas's caseload. */
    public static final String PROTECTED_WITH_JONAS = "B-10";

    /** A citizen with name and address protection in another team. */
    public static final String PROTECTED_ELSEWHERE = "B-11";

    static final String JONAS_TEAM = "H-09";
    static final int JONAS_CITIZENS = 46;
    static final String PETER_PROVIDER = "L-02";
    static final String CONSULTANTS_TEAM = "H-12";

    /** In the order of the front page: first the citizen, then the staff. */
    public static List<Persona> all() {
        List<Persona> all = new ArrayList<>();
        all.add(new Persona(SANNE, SANNE, "citizen", "Sanne Birk Holm"));
        for (Table.Row row : Table.read("staff-personas.csv")) {
            all.add(new Persona(row.text("staff_id"), row.text("login"), row.text("role"), row.text("name")));
        }
        return List.copyOf(all);
    }
}
