package dk.roret.reminder;

import dk.roret.access.CitizenId;
import dk.roret.web.Texts;
import dk.roret.web.Words;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mails. They say when, and never what it is about or who it is for. */
@Component
class Letters {

    private final Texts texts;
    private final String address;

    Letters(Texts texts, @Value("${roret.public-address:http://localhost:8080}") String address) {
        this.texts = texts;
        this.address = address;
    }

    Letter confirmation(CitizenId citizen, String to, Locale language, Secret secret) {
        Words words = new Words(texts, language);
        return new Letter(
                citizen,
                to,
                words.t("reminder.mail.confirm.subject"),
                words.t("reminder.mail.confirm.body", address + "/reminder/confirm/" + secret.value()),
                null);
    }

    Letter reminder(CitizenId citizen, String to, Locale language, Occasion occasion, Secret secret) {
        Words words = new Words(texts, language);
        String stop = address + "/reminder/stop/" + secret.value();
        return new Letter(
                citizen,
                to,
                words.t("reminder.mail.subject"),
                sentence(words, occasion) + "\n\n" + words.t("reminder.mail.body", address + "/", stop),
                stop);
    }

    /** What the mail says of an occasion; the page shows the citizen the same words. */
    static String sentence(Words words, Occasion occasion) {
        String key = switch (occasion.kind()) {
            case CONVERSATION -> "reminder.mail.conversation";
            case STEP -> "reminder.mail.step";
        };
        return words.t(key, occasion.when(words));
    }

    String calendar(Secret secret) {
        return address + "/reminder/calendar/" + secret.value() + ".ics";
    }

    static Locale locale(String language) {
        return language.equals("en") ? Texts.ENGLISH : Texts.DANISH;
    }
}
