package dk.roret.reminder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes the mails. */
interface Post {

    /** How a mail goes out of the house here. */
    enum Kind {
        /** Sent by a mail server. */
        SMTP,
        /** Kept here for the citizen to read, as in the demo. */
        OUTBOX,
        /** Nobody has named a mail server. */
        NONE
    }

    /** What came of a mail. */
    enum Answer {
        SENT,
        /** It is certain that nothing was sent, and another try may go better. */
        UNREACHABLE,
        /** The mail server would not have it. */
        REFUSED,
        /** The connection broke on the way: it may have been sent, or not. */
        UNCERTAIN
    }

    Kind kind();

    Answer send(Letter letter);

    /** Chooses by what the environment names (docs/operations.md). */
    @Configuration
    @EnableConfigurationProperties(MailServer.class)
    class Choice {

        @Bean
        Post post(MailServer server, Outbox outbox, @Value("${roret.demo:false}") boolean demo) {
            if (server.isNamed()) {
                return new SmtpPost(server);
            }
            return demo ? new OutboxPost(outbox) : new NoPost();
        }
    }

    /** Sends nothing. */
    record OutboxPost(Outbox outbox) implements Post {

        @Override
        public Kind kind() {
            return Kind.OUTBOX;
        }

        @Override
        public Answer send(Letter letter) {
            outbox.keep(letter);
            return Answer.SENT;
        }
    }

    /** Holds everything back until there is a mail server. */
    final class NoPost implements Post {

        @Override
        public Kind kind() {
            return Kind.NONE;
        }

        @Override
        public Answer send(Letter letter) {
            return Answer.UNREACHABLE;
        }
    }
}
