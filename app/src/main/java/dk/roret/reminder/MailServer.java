package dk.roret.reminder;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server that the environment names.
 *
 * @param from whom the mails are from
 */
@ConfigurationProperties("roret.mail")
record MailServer(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Tls tls) {

    /** How the way to the server is kept from being listened to. */
    enum Tls {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    /** A server that says nothing for so long is not there; much less than {@link Mails#CLAIM_HOLDS}. */
    private static final String MILLISECONDS = "20000";

    boolean isNamed() {
        return !host.isBlank();
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        sender.getJavaMailProperties()
                .putAll(Map.of(
                        "mail.smtp.auth",
                        Boolean.toString(!user.isBlank()),
                        "mail.smtp.starttls.enable",
                        Boolean.toString(tls == Tls.STARTTLS),
                        "mail.smtp.starttls.required",
                        Boolean.toString(tls == Tls.STARTTLS),
                        "mail.smtp.ssl.enable",
                        Boolean.toString(tls == Tls.IMPLICIT),
                        "mail.smtp.ssl.checkserveridentity",
                        "true",
                        "mail.smtp.connectiontimeout",
                        MILLISECONDS,
                        "mail.smtp.timeout",
                        MILLISECONDS,
                        "mail.smtp.writetimeout",
                        MILLISECONDS));
        return sender;
    }

    /** Says no password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
