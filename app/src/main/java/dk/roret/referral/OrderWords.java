package dk.roret.referral;

import dk.roret.progress.Catalogue;
import dk.roret.web.Page;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An order in the reader's language.
 *
 * @param name what the citizen is called here; for the citizen themselves it is not used
 */
public record OrderWords(Page page, Order order, Party reader, String name, LocalDate today) {

    /** Where it has come to, in a sentence. */
    public String status() {
        boolean proposal = order.open()
                .filter(terms -> order.shownTo(reader).contains(terms))
                .isPresent();
        return order.standing().isPresent() && proposal
                ? stage() + " "
                        + page.t(
                                "referral.proposal-waits",
                                waiting(order.newest().waitsFor()))
                : stage();
    }

    private String stage() {
        Terms newest = order.newest();
        return switch (order.stage(today)) {
            case PROPOSED -> page.t("referral.waits", waiting(newest.waitsFor()));
            case SENT -> page.t("referral.waits", party(Party.PROVIDER));
            case REFUSED ->
                newest.no()
                        .map(no -> page.t("referral.refused", party(no.party()), day(no.saidOn())))
                        .orElseThrow();
            case COMING ->
                page.t("referral.coming", words().day(standing().content().start()));
            case RUNNING -> page.t("referral.running", words().day(last()));
            case REVIEW -> page.t("referral.review", words().date(last()));
            case CLOSED -> page.t("referral.closed", words().date(last()));
        };
    }

    private Terms standing() {
        return order.standing().orElseThrow();
    }

    private LocalDate last() {
        return order.lastDay().orElseThrow();
    }

    /** Sanne og Havnens Værksted */
    public String waiting(List<Party> parties) {
        return parties.stream().map(this::party).collect(Collectors.joining(" " + page.t("referral.and") + " "));
    }

    /** You, Sanne, the caseworker, the provider by name. */
    public String party(Party party) {
        if (party == reader) {
            return page.t(party == Party.PROVIDER ? "referral.party.you.provider" : "referral.party.you");
        }
        return switch (party) {
            case CITIZEN -> name;
            case CASEWORKER -> page.t("referral.party.caseworker");
            case PROVIDER -> order.offer().provider();
            case LEADER -> page.t("referral.party.leader");
        };
    }

    /** As {@link #party}, as the one who says something: Du, Sanne, Havnens Værksted. */
    public String sayer(Party party) {
        if (party == reader) {
            return page.t(party == Party.PROVIDER ? "referral.party.i.provider" : "referral.party.i");
        }
        String who = party(party);
        return who.substring(0, 1).toUpperCase(page.locale()) + who.substring(1);
    }

    /** As {@link #sayer}, inside a sentence. */
    public String speaks(Party party) {
        return party == reader
                ? page.t("referral.party.inside" + (party == Party.PROVIDER ? ".provider" : ""))
                : party(party);
    }

    /** As {@link #sayer}, by name where somebody has answered for the municipality or the provider. */
    public String sayer(Terms terms, Party party) {
        String name = terms.reply(party).map(Terms.Reply::name).orElse("");
        return switch (party) {
            case CITIZEN -> sayer(party);
            case CASEWORKER, LEADER -> name.isEmpty() || party == reader ? sayer(party) : name;
            case PROVIDER ->
                name.isEmpty() || party == reader ? sayer(party) : page.t("referral.party.for", name, sayer(party));
        };
    }

    /** The terms that a list tells of. */
    public Terms shown() {
        return order.shown(reader);
    }

    /** What the party said to the terms, with the day, and who wrote it down. */
    public String reply(Terms terms, Party party) {
        return terms.reply(party)
                .map(reply -> page.t(
                        reply.yes() ? "referral.reply.yes" : "referral.reply.no", day(reply.saidOn()), reply.name()))
                .orElseGet(() ->
                        page.t(terms.waitsFor().contains(party) ? "referral.reply.waits" : "referral.reply.later"));
    }

    /** A caseworker wrote down what the citizen said. */
    public boolean noted(Terms terms, Party party) {
        return party == Party.CITIZEN
                && terms.reply(party)
                        .filter(reply -> !reply.who().equals(order.citizen().value()))
                        .isPresent();
    }

    /** 3, or 2,7; a dash would say nothing, so words do where nobody has measured. */
    public String level(Optional<Double> level) {
        return level.map(now -> words().number(now, now == Math.rint(now) ? 0 : 1))
                .orElseGet(() -> page.t("referral.levels.none"));
    }

    /** Sanne stayed away without saying so. */
    public String stayedAway() {
        return reader == Party.CITIZEN
                ? page.t("referral.deviation.stayed-away.mine")
                : page.t("referral.deviation.stayed-away", sayer(Party.CITIZEN));
    }

    public String theme(Catalogue catalogue, ThemeAim aim) {
        return catalogue.theme(aim.theme()).name().in(page);
    }

    /** Helbred i hverdagen: fra trin 3 til 4 */
    public String aim(Catalogue catalogue, ThemeAim aim) {
        return page.t(
                "referral.theme.from-to",
                theme(catalogue, aim),
                aim.present().step(),
                aim.wanted().step());
    }

    /** fra 30. november 2026 til 26. februar 2027 */
    public String period(Terms terms) {
        return page.t(
                "referral.period",
                words().date(terms.content().start()),
                words().date(terms.content().end()));
    }

    public String day(LocalDate day) {
        return words().shortDateWithYear(day);
    }

    /** A text of which each party has its own, so named at the end: {@code key.citizen}. */
    public String own(String key, Object... values) {
        return page.t(key + "." + reader.name().toLowerCase(Locale.ROOT), values);
    }

    private Words words() {
        return page.words();
    }
}
