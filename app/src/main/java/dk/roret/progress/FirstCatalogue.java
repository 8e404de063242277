package dk.roret.progress;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings version 1 of the catalogue, {@code progress/catalogue.json}, into a database that has none. From then on the
 * municipality's own versions count, and the file is not read again.
 */
@Component
class FirstCatalogue implements InitializingBean {

    record Text(String name, String about) {}

    record IndicatorText(String name, List<String> steps) {}

    record IndicatorEntry(String key, IndicatorText da, IndicatorText en) {}

    record ThemeEntry(String key, String kind, Text da, Text en, List<IndicatorEntry> indicators) {}

    record File(LocalDate from, String writtenBy, List<ThemeEntry> themes) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstCatalogue(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (db.sql("select count(*) from progress.theme").query(Integer.class).single() == 0) {
            File file = read();
            transaction.executeWithoutResult(status -> write(file));
        }
    }

    static File read() throws IOException {
        try (InputStream file = new ClassPathResource("progress/catalogue.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, File.class);
        }
    }

    /** Another process may be doing the same. */
    private void write(File file) {
        int position = 0;
        for (ThemeEntry theme : file.themes()) {
            db.sql("insert into progress.theme values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            theme.key(),
                            theme.kind(),
                            ++position,
                            theme.da().name(),
                            theme.en().name(),
                            theme.da().about(),
                            theme.en().about())
                    .update();
            int place = 0;
            for (IndicatorEntry indicator : theme.indicators()) {
                db.sql("insert into progress.indicator values (?, ?, ?) on conflict do nothing")
                        .params(indicator.key(), theme.key(), ++place)
                        .update();
                db.sql("""
                                insert into progress.indicator_version
                                  (indicator, version, valid_from, scale, name_da, name_en, steps_da, steps_en, decided_by, entered_by, entered_at)
                                values (?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                indicator.key(),
                                file.from(),
                                indicator.da().name(),
                                indicator.en().name(),
                                indicator.da().steps().toArray(String[]::new),
                                indicator.en().steps().toArray(String[]::new),
                                file.writtenBy(),
                                file.writtenBy(),
                                Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }
}
