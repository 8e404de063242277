package dk.roret.desk;

import static java.util.Objects.requireNonNull;

import dk.roret.web.Page;
import dk.roret.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next contact that is agreed with a citizen.
 *
 * @param channel as the conversation module names it
 * @param place null when it goes without saying
 * @param prepared the citizen has sent what they want to say
 */
public record Contact(
        UUID conversation,
        LocalDate day,
        LocalTime starts,
        String channel,
        @Nullable String place,
        String purpose,
        boolean prepared) {

    /** From a row of {@code conversation.published_open}. */
    static Contact of(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("conversation", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                requireNonNull(row.getString("channel")),
                row.getString("place"),
                requireNonNull(row.getString("purpose")),
                row.getBoolean("prepared"));
    }

    /** Møde, lokale 12. */
    public String how(Page page) {
        String channel = page.t("conversation.channel." + this.channel.toLowerCase(Locale.ROOT));
        return place == null ? channel : channel + ", " + place;
    }

    /** Torsdag 26. november kl. 10.30. */
    public String when(Page page) {
        return page.words().moment(day.atTime(starts).atZone(Words.COPENHAGEN).toInstant());
    }

    /** 10.30. */
    public String clock(Page page) {
        return page.words().clock(day.atTime(starts).atZone(Words.COPENHAGEN).toInstant());
    }

    /** Tor. 26. nov. kl. 10.30, or today with the time. */
    public String shortWhen(Page page, LocalDate today) {
        return day.equals(today)
                ? page.t("desk.contact.today", clock(page))
                : page.t("desk.contact.on", page.words().shortDay(day), clock(page));
    }
}
