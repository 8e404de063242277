package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be decided or written down is not shown. */
@HouseTest
@Import(FailClosedTest.Broken.class)
class FailClosedTest {

    private static final AtomicBoolean BROKEN = new AtomicBoolean();
    private static final String SANNE = "/citizen/handovers/" + TestWorld.SANNE.id();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        GroundSource brokenSource() {
            return (user, citizen) -> {
                if (BROKEN.get()) {
                    throw new IllegalStateException("The source of grounds is away");
                }
                return Set.of();
            };
        }
    }

    @AfterEach
    void mend() {
        BROKEN.set(false);
        db.sql("drop trigger if exists disk_full on access.look").update();
    }

    @Test
    void aLookThatCannotBeWrittenDownShowsNothing() {
        Caller jonas = new Caller(port).as(TestWorld.JONAS);
        assertThat(jonas.get(SANNE).body()).contains("Sanne Birk Holm");
        db.sql("create or replace function access.refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'disk full'; end $$")
                .update();
        db.sql("create trigger disk_full before insert on access.look for each row execute function access.refuse()")
                .update();
        assertClosed(jonas.get(SANNE));
    }

    @Test
    void aGroundThatCannotBeDecidedShowsNothing() {
        Caller jonas = new Caller(port).as(TestWorld.JONAS);
        BROKEN.set(true);
        assertClosed(jonas.get(SANNE));
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Vi kan ikke vise siden lige nu", "Vi skriver altid ned, hvem der ser hvad", "ADG-02")
                .doesNotContain("Sanne");
    }
}
