package dk.roret.effect.economy;

import dk.roret.effect.register.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts rows that could not be used. */
final class Dropped {
    private final Map<String, Long> rows = new TreeMap<>();

    void row(String reason) {
        rows.merge(reason, 1L, Long::sum);
    }

    List<Evaluation.Dropped> list() {
        return rows.entrySet().stream()
                .map(drop -> new Evaluation.Dropped(drop.getKey(), drop.getValue()))
                .toList();
    }
}
