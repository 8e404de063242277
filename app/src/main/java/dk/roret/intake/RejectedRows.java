package dk.roret.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.roret.web.SpreadsheetText;
import dk.roret.web.Words;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a run that were put aside, to look through and to send back to the source. */
@Repository
public class RejectedRows {

    static final int PAGE = 50;

    private static final int BATCH = 5_000;

    private static final String CHOSEN = " from intake.rejection where run = :run"
            + " and (:resource = '' or resource = :resource) and (:reason = '' or reason = :reason) ";

    private final JdbcClient db;

    RejectedRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which rows to see.
     *
     * @param resource empty for all
     * @param reason key of the reason, empty for all
     */
    public record Choice(long run, String resource, String reason) {}

    /** One thing that is wrong with a row. */
    public record Rejected(
            long id,
            String resource,
            String file,
            long line,
            @Nullable String column,
            @Nullable String value,
            String reason,
            List<String> details) {

        public String reason(Words words) {
            return words.t(reason, details.toArray());
        }
    }

    /** A reason, and how many times it was found. */
    public record Reason(String key, List<String> details, long count) {}

    /** @param page from 0 */
    public List<Rejected> page(Choice choice, int page) {
        return chosen("select *" + CHOSEN + "order by resource, line, id limit :most offset :first", choice)
                .param("most", PAGE)
                .param("first", (long) page * PAGE)
                .query(RejectedRows::rejected)
                .list();
    }

    public long count(Choice choice) {
        return chosen("select count(*)" + CHOSEN, choice).query(Long.class).single();
    }

    /** The reasons found in the run, most frequent first. */
    public List<Reason> reasons(long run) {
        return db.sql("""
                        select reason, min(details::text)::text[] as details, count(*) as count
                        from intake.rejection where run = ? group by reason order by count(*) desc, reason""")
                .param(run)
                .query((row, number) ->
                        new Reason(row.getString("reason"), Runs.texts(row, "details"), row.getLong("count")))
                .list();
    }

    /** As CSV for a spreadsheet: semicolons, and no cell that a spreadsheet would take for a formula. */
    void write(Choice choice, Words words, Writer out) throws IOException {
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(
                words.t("intake.list.file"),
                words.t("intake.list.line"),
                words.t("intake.list.column"),
                words.t("intake.list.value"),
                words.t("intake.list.reason"));
        List<Rejected> batch;
        String resource = "";
        long line = 0;
        long id = 0;
        do {
            batch = chosen(
                            "select *" + CHOSEN
                                    + "and (resource, line, id) > (:after, :line, :id) order by resource, line, id limit "
                                    + BATCH,
                            choice)
                    .param("after", resource)
                    .param("line", line)
                    .param("id", id)
                    .query(RejectedRows::rejected)
                    .list();
            for (Rejected row : batch) {
                csv.writeRecord(
                        harmless(row.file()),
                        Long.toString(row.line()),
                        harmless(row.column()),
                        harmless(row.value()),
                        row.reason(words));
            }
            if (!batch.isEmpty()) {
                resource = batch.getLast().resource();
                line = batch.getLast().line();
                id = batch.getLast().id();
            }
        } while (batch.size() == BATCH);
        csv.flush();
    }

    /** A cell that begins like a formula begins with an apostrophe instead (OWASP, CSV injection). */
    static String harmless(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return SpreadsheetText.harmless(cell);
    }

    private JdbcClient.StatementSpec chosen(String query, Choice choice) {
        return db.sql(query)
                .param("run", choice.run())
                .param("resource", choice.resource())
                .param("reason", choice.reason());
    }

    private static Rejected rejected(ResultSet row, int number) throws SQLException {
        return new Rejected(
                row.getLong("id"),
                row.getString("resource"),
                row.getString("file"),
                row.getLong("line"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("reason"),
                Runs.texts(row, "details"));
    }
}
