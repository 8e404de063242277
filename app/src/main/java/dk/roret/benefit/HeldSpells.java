package dk.roret.benefit;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** The citizen's time on benefits. */
@Component
class HeldSpells implements HeldAboutCitizen {

    private final BenefitCourses courses;

    HeldSpells(BenefitCourses courses) {
        this.courses = courses;
    }

    @Override
    public String title() {
        return "benefit.held";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return courses.get(look).spells().reversed().stream()
                .map(spell -> row(spell, page))
                .toList();
    }

    private static Row row(Spell spell, Page page) {
        String since = page.words().date(spell.start());
        String words = page.t(spell.benefit().text());
        return spell.end() == null
                ? new Row(page.t("benefit.held.since", since), words)
                : new Row(
                        page.t("benefit.held.from-to", since, page.words().date(spell.end())),
                        spell.exit() == null
                                ? words
                                : page.t(
                                        "benefit.held.ended",
                                        words,
                                        page.t(spell.exit().text())));
    }
}
