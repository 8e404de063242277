package dk.roret.effect.cli;

import dk.roret.effect.table.Rows;
import java.util.List;

/** How an answer is written. */
enum Output {
    TABLE,
    JSON,
    CSV;

    static List<Json> dropped(Rows rows) {
        return rows.dropped().stream()
                .map(d -> new Json().put("reason", d.reason()).put("rows", d.rows()))
                .toList();
    }
}
