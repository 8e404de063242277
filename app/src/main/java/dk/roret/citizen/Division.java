package dk.roret.citizen;

import dk.roret.access.CitizenId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is to have which of somebody's courses. */
public record Division(Map<CitizenId, UUID> receivers) {

    static final Division NONE = new Division(Map.of());

    /** As many to each, one after the other down the list; those on their way already are left out. */
    static Division evenly(List<CourseToGive> courses, List<UUID> among) {
        Map<CitizenId, UUID> receivers = new LinkedHashMap<>();
        if (!among.isEmpty()) {
            for (CourseToGive course : courses) {
                if (!course.onItsWay()) {
                    receivers.put(course.citizen(), among.get(receivers.size() % among.size()));
                }
            }
        }
        return new Division(receivers);
    }

    /** As chosen in a form, one field to each citizen; whoever is not among the colleagues is not chosen. */
    static Division chosen(List<CourseToGive> courses, List<Colleague> colleagues, Map<String, String> fields) {
        Map<String, UUID> known = new HashMap<>();
        colleagues.forEach(colleague -> known.put(colleague.id().toString(), colleague.id()));
        Map<CitizenId, UUID> receivers = new LinkedHashMap<>();
        for (CourseToGive course : courses) {
            UUID receiver = known.get(fields.getOrDefault(field(course.citizen()), ""));
            if (receiver != null && !course.onItsWay()) {
                receivers.put(course.citizen(), receiver);
            }
        }
        return new Division(receivers);
    }

    /** Name of the field in which a citizen's receiver is chosen. */
    public static String field(CitizenId citizen) {
        return "to-" + citizen;
    }

    public boolean gives(CitizenId citizen, UUID receiver) {
        return receiver.equals(receivers.get(citizen));
    }
}
