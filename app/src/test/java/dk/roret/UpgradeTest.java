package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from an earlier version is brought up to date, and nothing that was in it is lost. */
class UpgradeTest {

    /** The version before hand-overs were accepted in steps, plans were written and lists were remembered. */
    private static final String EARLIER = "2026.11.21.07";

    @Test
    void whatWasThereBeforeAnUpgradeIsThereAfter() throws SQLException {
        var database = new DriverManagerDataSource(TestHouse.newDatabase(), "postgres", "");
        JdbcClient db = JdbcClient.create(database);
        migrate(database, EARLIER);
        UUID citizen = db.sql("""
                        insert into citizen.citizen (source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                        values ('test', 'B-1', '1402805018', 'Sanne', 'Birk Holm', date '1980-02-14', 'female', 'vocational')
                        returning id""").query(UUID.class).single();
        db.sql("""
                        insert into access.look (at, user_id, user_name, role, citizen, granted, ground, what)
                        values (now(), gen_random_uuid(), 'Jonas Friis Dalgaard', 'caseworker', ?, true, 'CASELOAD', 'GET /desk')""").param(citizen).update();
        assertThat(exists(db, "plan.plan")).isFalse();

        migrate(database, "latest");

        assertThat(exists(db, "plan.plan")).isTrue();
        assertThat(db.sql("select given_name from citizen.published_citizen where id = ?")
                        .param(citizen)
                        .query(String.class)
                        .single())
                .isEqualTo("Sanne");
        assertThat(db.sql("select user_name from access.look where citizen = ?")
                        .param(citizen)
                        .query(String.class)
                        .single())
                .isEqualTo("Jonas Friis Dalgaard");
    }

    private static boolean exists(JdbcClient db, String table) {
        return db.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static void migrate(DriverManagerDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
