package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.roret.access.User;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many statements a page asks of the database. */
public final class Statements {

    private static final Pattern AROUND = Pattern.compile(
            "access\\.|setting\\.choice|from staff\\.staff|select id, given_name|as own, r\\.team = |from team\\.course k join team\\.member");

    private Statements() {}

    /**
     * Those of the page itself: not the session, who is signed in, the ground for looking, the log, nor
     * the municipality's name and number in the frame.
     */
    public static long of(int port, User user, String page) {
        Caller caller = new Caller(port).as(user);
        caller.get(page);
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(said);
        try {
            assertThat(caller.get(page).statusCode()).isEqualTo(200);
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }
        return said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .filter(message -> !AROUND.matcher(message).find())
                .count();
    }
}
