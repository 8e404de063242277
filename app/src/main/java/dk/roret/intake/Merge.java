package dk.roret.intake;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the staged rows of one resource into its table, by statements over all rows at once: keys and references are
 * held against the database, which has the delivery's earlier files by now, then rows are withdrawn, updated where
 * they differ, and added. A row that says what the table says already is not touched.
 */
final class Merge {

    private final Resources.Known known;
    private final Resources resources;
    private final Delivery delivery;
    private final Stage stage;
    private final Rejections rejections;
    private final JdbcClient db;
    private final Timestamp now;
    private final Table table;

    Merge(
            Resources.Known known,
            Resources resources,
            Delivery delivery,
            Stage stage,
            Rejections rejections,
            JdbcClient db,
            Timestamp now) {
        this.known = known;
        this.resources = resources;
        this.delivery = delivery;
        this.stage = stage;
        this.rejections = rejections;
        this.db = db;
        this.now = now;
        this.table = known.resource().table();
    }

    /** What became of the rows. */
    record Counts(long added, long changed, long withdrawn) {}

    Counts run() {
        rejectTwice(known.schema().key(), "key", "intake.reason.key-twice");
        known.schema().references().forEach(this::rejectDangling);
        stage.takeOutRejected();
        List<Field> unique =
                known.schema().fields().stream().filter(Field::unique).toList();
        unique.forEach(field -> rejectTwice(field.name(), field.name(), "intake.reason.twice"));
        stage.takeOutRejected();
        unique.forEach(this::rejectTaken);
        String good = view();
        int withdrawn = withdraw();
        int changed = update(good);
        int added = add(good);
        db.sql("analyze " + table.name()).update();
        int besides = known.resource().merged(db, delivery, good);
        return new Counts(added, changed + besides, withdrawn);
    }

    /** The first row with a key or a unique value counts; those after it are put aside. */
    private void rejectTwice(String field, String column, String reason) {
        rejections.reject(
                field,
                shown(field),
                reason,
                "select s.line, s." + column + ", first.line::text from " + stage.rows() + " s join (select " + column
                        + ", min(line) as line from " + stage.rows() + " where not withdrawn or '" + column
                        + "' = 'key' group by " + column + " having count(*) > 1) first using (" + column
                        + ") where s.line > first.line and (not s.withdrawn or '" + column + "' = 'key')",
                delivery);
    }

    private void rejectDangling(Schema.Reference reference) {
        rejections.reject(
                reference.field(),
                shown(reference.field()),
                "intake.reason.reference",
                "select s.line, s." + reference.field() + ", '" + reference.resource() + "' from " + stage.rows()
                        + " s where not s.withdrawn and s." + reference.field()
                        + " is not null and not exists (select from " + resources.tableOf(reference.resource())
                        + " t where t.source = :source and t.source_key = s." + reference.field()
                        + " and t.withdrawn_at is null)",
                delivery);
    }

    /**
     * A unique value that a row of the table keeps. A row put aside for it keeps its own old value, which may be in the
     * way of yet another: hence again until none is found.
     */
    private void rejectTaken(Field field) {
        String keeps =
                "not (t.source = :source and exists (select from " + stage.rows() + " o where o.key = t.source_key))"
                        + (withdrawsTheRest()
                                ? " and (t.source <> :source or exists (select from " + stage.aside()
                                        + " a where a.key = t.source_key))"
                                : "");
        String column = table.columns().getOrDefault(field.name(), field.name());
        int found;
        do {
            found = rejections.reject(
                    field.name(),
                    field.shown(),
                    "intake.reason.taken",
                    "select s.line, s." + field.name() + ", null::text from " + stage.rows() + " s join " + table.name()
                            + " t on t." + column + " = s." + field.name()
                            + " and t.withdrawn_at is null where not s.withdrawn and " + keeps,
                    delivery);
            stage.takeOutRejected();
        } while (found > 0);
    }

    private String view() {
        String view = "rows_" + known.name();
        StringBuilder ids = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        for (Schema.Reference reference : known.schema().references()) {
            String column = table.ids().get(reference.field());
            if (column != null) {
                ids.append(", ref_").append(column).append(".id as ").append(column);
                joins.append(" left join %s ref_%s on ref_%s.source = '%s' and ref_%s.source_key = s.%s"
                        .formatted(
                                resources.tableOf(reference.resource()),
                                column,
                                column,
                                delivery.source(),
                                column,
                                reference.field()));
            }
        }
        db.sql("create temporary view " + view + " as select s.*" + ids + " from " + stage.rows() + " s" + joins)
                .update();
        return view;
    }

    private int withdraw() {
        return db.sql("update " + table.name() + " t set withdrawn_at = :now where t.source = :source"
                        + " and t.withdrawn_at is null and (exists (select from " + stage.rows()
                        + " s where s.key = t.source_key and s.withdrawn)"
                        + (withdrawsTheRest()
                                ? " or not exists (select from " + stage.rows() + " s where s.key = t.source_key)"
                                        + " and not exists (select from " + stage.aside()
                                        + " a where a.key = t.source_key)"
                                : "")
                        + ")")
                .param("now", now)
                .param("source", delivery.source())
                .update();
    }

    private int update(String good) {
        String set = columns()
                .map(column -> column.inTable() + " = s." + column.inRows())
                .collect(Collectors.joining(", "));
        String old = columns().map(column -> "t." + column.inTable()).collect(Collectors.joining(", "));
        String said = columns().map(column -> "s." + column.inRows()).collect(Collectors.joining(", "));
        return db.sql("update " + table.name() + " t set " + set + ", withdrawn_at = null from " + good
                        + " s where t.source = :source and t.source_key = s.key and not s.withdrawn"
                        + " and ((" + old + ") is distinct from (" + said + ") or t.withdrawn_at is not null)")
                .param("source", delivery.source())
                .update();
    }

    private int add(String good) {
        return db.sql("insert into " + table.name() + " (source, source_key, "
                        + columns().map(Column::inTable).collect(Collectors.joining(", "))
                        + ") select :source, s.key, "
                        + columns().map(column -> "s." + column.inRows()).collect(Collectors.joining(", ")) + " from "
                        + good + " s where not s.withdrawn and not exists (select from " + table.name()
                        + " t where t.source = :source and t.source_key = s.key)")
                .param("source", delivery.source())
                .update();
    }

    /** A full delivery withdraws what it leaves out, unless there is a row of which nobody can tell which one it is. */
    private boolean withdrawsTheRest() {
        return delivery.full() && !stage.keyUnreadable();
    }

    private record Column(String inTable, String inRows) {}

    private Stream<Column> columns() {
        return known.schema().content().stream()
                .map(Field::name)
                .filter(field -> !table.elsewhere().contains(field))
                .map(field -> {
                    String id = table.ids().get(field);
                    return id == null
                            ? new Column(table.columns().getOrDefault(field, field), field)
                            : new Column(id, id);
                });
    }

    private Field.Shown shown(String field) {
        return known.schema().fields().stream()
                .filter(each -> each.name().equals(field))
                .findAny()
                .orElseThrow()
                .shown();
    }
}
