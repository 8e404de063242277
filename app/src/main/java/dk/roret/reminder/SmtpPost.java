package dk.roret.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP. Neither addresses nor words are logged. */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final JavaMailSenderImpl sender;
    private final String from;

    SmtpPost(MailServer server) {
        this.sender = server.sender();
        this.from = server.from();
    }

    @Override
    public Kind kind() {
        return Kind.SMTP;
    }

    @Override
    public Answer send(Letter letter) {
        try {
            sender.send(message(letter));
            return Answer.SENT;
        } catch (MailAuthenticationException noWayIn) {
            LOG.warn("The mail server does not accept RORET_MAIL_USER and RORET_MAIL_PASSWORD");
            return Answer.UNREACHABLE;
        } catch (MailSendException broken) {
            return answer(broken);
        }
    }

    /**
     * Spring tells three things in one exception: it could not connect (then the cause is also what happened to the
     * message), the message failed, or the connection could not be closed when all was over.
     */
    private static Answer answer(MailSendException broken) {
        if (broken.getFailedMessages().isEmpty()) {
            return Answer.SENT;
        }
        if (broken.getCause() != null && broken.getFailedMessages().containsValue(broken.getCause())) {
            LOG.warn("The mail server does not answer");
            return Answer.UNREACHABLE;
        }
        boolean refused = broken.getFailedMessages().values().stream().allMatch(SmtpPost::saidNo);
        LOG.warn(refused ? "The mail server refused a mail" : "The connection broke while a mail was sent");
        return refused ? Answer.REFUSED : Answer.UNCERTAIN;
    }

    /** Angus gives the code -1 when the connection ended instead of an answer. */
    private static boolean saidNo(Exception failure) {
        return failure instanceof SendFailedException
                && !(failure instanceof SMTPSendFailedException ended && ended.getReturnCode() < 0);
    }

    private MimeMessage message(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("An address was let through that no mail can have", e);
        }
        return message;
    }
}
