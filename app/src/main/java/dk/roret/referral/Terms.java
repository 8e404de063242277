package dk.roret.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is ordered. Whoever writes it says yes to it; everybody else has to say yes anew.
 *
 * @param revision counts an order's versions from 1
 * @param extension 0 for the first course, 1 for its first extension
 * @param why it is changed, or extended; null in the first
 * @param replies what was said to this version, at most one of each party
 * @param sent the citizen and the caseworker agree, so that the provider is asked
 * @param agreed everybody has said yes: it holds
 * @param fallen somebody has said no
 */
public record Terms(
        int revision,
        int extension,
        Content content,
        @Nullable String why,
        Party party,
        String writtenBy,
        Instant at,
        List<Reply> replies,
        boolean sent,
        boolean agreed,
        boolean fallen) {

    /**
     * What it says.
     *
     * @param themes at least one
     * @param aim what can be seen or counted when it has succeeded
     * @param citizenExpects of the offer
     * @param offerExpects of the citizen
     */
    public record Content(
            List<ThemeAim> themes,
            String aim,
            LocalDate start,
            LocalDate end,
            @Nullable String citizenExpects,
            @Nullable String offerExpects) {

        /** In characters as people count them. */
        public static final int LONGEST = 500;

        public Content {
            themes = List.copyOf(themes);
            if (themes.isEmpty() || end.isBefore(start)) {
                throw new IllegalArgumentException("From " + start + " to " + end + " with " + themes);
            }
        }

        /** The same, with what the citizen expects left as it stands: nobody else writes that. */
        Content expecting(@Nullable String citizen) {
            return new Content(themes, aim, start, end, citizen, offerExpects);
        }
    }

    /**
     * What a party said.
     *
     * @param words a reason, which a no of the provider's always has
     * @param saidOn the day, also where somebody else wrote it down later
     * @param who id of the one who wrote it
     */
    public record Reply(
            Party party, boolean yes, @Nullable String words, LocalDate saidOn, UUID who, String name, Instant at) {}

    /** The second extension and those after it are the leader's to allow. */
    static final int ASKS_LEADER = 2;

    public Optional<Reply> reply(Party party) {
        return replies.stream().filter(reply -> reply.party() == party).findFirst();
    }

    /** Those whose answer it waits for now; the provider comes last. */
    public List<Party> waitsFor() {
        if (agreed || fallen) {
            return List.of();
        }
        List<Party> first = new ArrayList<>(List.of(Party.CITIZEN, Party.CASEWORKER));
        if (extension >= ASKS_LEADER) {
            first.add(Party.LEADER);
        }
        first.removeIf(party -> reply(party).isPresent());
        return first.isEmpty() ? List.of(Party.PROVIDER) : first;
    }

    /** The no that it fell on. */
    public Optional<Reply> no() {
        return replies.stream().filter(reply -> !reply.yes()).findFirst();
    }
}
