package dk.roret.conversation;

import dk.roret.setting.DisclosureRule;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import dk.roret.web.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of the contact the citizens asked for themselves, in the year up to the last closing. */
@Repository
public class ContactShare {

    /**
     * @param all conversations that were agreed
     * @param asked those that a citizen had asked for
     */
    public record Share(Tally all, Tally asked) {

        public double part() {
            return all.cases() == 0 ? 0 : (double) asked.cases() / all.cases();
        }
    }

    private final JdbcClient db;
    private final DisclosureRule rule;
    private final Clock clock;

    ContactShare(JdbcClient db, DisclosureRule rule, Clock clock) {
        this.db = db;
        this.rule = rule;
        this.clock = clock;
    }

    LocalDate until() {
        return rule.closing().lastDay(LocalDate.now(clock).minusDays(1));
    }

    /** Empty where it would tell of too few. A person with both kinds counts among those who asked. */
    Optional<Share> share() {
        LocalDate until = until();
        Share share = db.sql("""
                        select count(*) as agreed, count(distinct citizen) as persons,
                               count(*) filter (where asked) as asked, count(distinct citizen) filter (where asked) as askers
                        from (select v.citizen,
                                     exists (select 1 from conversation.contact_request r where r.agreed = v.conversation) as asked
                              from conversation.version v
                              where v.revision = 1 and v.at >= ? and v.at < ?) c""")
                .params(start(until.minusYears(1).plusDays(1)), start(until.plusDays(1)))
                .query((row, number) -> new Share(
                        new Tally(row.getLong("agreed"), row.getLong("persons")),
                        new Tally(row.getLong("asked"), row.getLong("askers"))))
                .single();
        Disclosure limits = rule.today();
        boolean shown = limits.enough(share.all())
                && limits.clear(share.asked())
                && limits.clear(share.all().minus(share.asked()));
        return shown ? Optional.of(share) : Optional.empty();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Words.COPENHAGEN).toInstant());
    }
}
