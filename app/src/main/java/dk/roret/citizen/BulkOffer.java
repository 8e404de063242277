package dk.roret.citizen;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several courses from one colleague, offered at once and waiting for a yes. */
public record BulkOffer(UUID bulk, @Nullable String giver, long citizens) {

    private record Key(UUID bulk, @Nullable String giver) {}

    /** Those of several citizens; a single one is answered on its own. */
    static List<BulkOffer> in(List<Handover> waiting) {
        return waiting.stream()
                .filter(one -> one.bulk() != null && one.stage() == Handover.Stage.GIVEN)
                .collect(groupingBy(
                        one -> new Key(Objects.requireNonNull(one.bulk()), one.giver()),
                        LinkedHashMap::new,
                        counting()))
                .entrySet()
                .stream()
                .filter(offer -> offer.getValue() > 1)
                .map(offer ->
                        new BulkOffer(offer.getKey().bulk(), offer.getKey().giver(), offer.getValue()))
                .toList();
    }
}
