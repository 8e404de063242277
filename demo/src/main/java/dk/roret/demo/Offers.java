package dk.roret.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The offers of Fjordby: offers.csv, with the truth of effects.csv. */
final class Offers {

    private static final int WEEKS_IN_QUARTER = 13;

    private final List<Offer> all;

    Offers() {
        Map<String, Offer.Effect> effects = new HashMap<>();
        for (Table.Row row : Table.read("effects.csv")) {
            effects.put(row.text("offer_id"), effect(row));
        }
        all = Table.read("offers.csv").stream().map(row -> offer(row, effects)).toList();
    }

    List<Offer> all() {
        return all;
    }

    Offer get(int index) {
        return all.get(index);
    }

    int indexOf(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no offer " + id);
    }

    private static Offer offer(Table.Row row, Map<String, Offer.Effect> effects) {
        Offer.Effect effect = effects.get(row.text("offer_id"));
        if (effect == null) {
            throw new IllegalStateException("effects.csv has no row for " + row.text("offer_id"));
        }
        return new Offer(
                row.text("offer_id"),
                row.text("name"),
                row.text("type"),
                row.text("provider_id"),
                row.text("department"),
                row.text("description"),
                row.text("price_model").equals("per_week"),
                new BigDecimal(row.text("price")),
                row.whole("weeks"),
                row.number("no_show"),
                row.text("intake"),
                row.number("rate"),
                row.words("groups").stream().map(Group::named).toList(),
                row.whole("opens", -Weeks.BEFORE / WEEKS_IN_QUARTER) * WEEKS_IN_QUARTER,
                row.whole("closes", Integer.MAX_VALUE / WEEKS_IN_QUARTER) * WEEKS_IN_QUARTER,
                effect);
    }

    private static Offer.Effect effect(Table.Row row) {
        @Nullable String group = row.textOrNull("group");
        return new Offer.Effect(
                row.number("during_job"),
                row.number("during_education"),
                row.number("after_job"),
                row.number("after_education"),
                row.number("after_health"),
                row.whole("lasts"),
                group == null ? null : Group.named(group),
                group == null ? 1 : row.number("group_job"));
    }

    /** The factors of effects.csv, beside the figures that come of them. */
    void describeTruth(String id, ObjectNode node) {
        Offer offer = get(indexOf(id));
        Offer.Effect effect = offer.effect();
        node.put("name", offer.name());
        ObjectNode factors = node.putObject("factors");
        factors.put("during_job", effect.duringJob());
        factors.put("during_education", effect.duringEducation());
        factors.put("after_job", effect.afterJob());
        factors.put("after_education", effect.afterEducation());
        factors.put("after_health", effect.afterHealth());
        factors.put("lasts_weeks", effect.lasts());
        @Nullable Group group = effect.group();
        if (group != null) {
            factors.putObject("group").put("name", group.code()).put("after_job", effect.groupJob());
        }
    }
}
