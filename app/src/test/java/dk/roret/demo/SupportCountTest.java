package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.OfferEffect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The truth counts weeks on support as life goes, the register counts them from the days of spells: they must agree to the
 * week. Every course of six weeks is lived by one person, who alone begins one offer.
 */
class SupportCountTest {

    private static final int LONGEST = 104;
    private static final int START = 100;
    private static final List<Situation> FREE =
            List.of(Situation.SICKNESS_BENEFIT, Situation.WAGE_SUBSIDY, Situation.JOB);
    private static final List<Situation> LAST =
            List.of(Situation.SICKNESS_BENEFIT, Situation.JOB, Situation.DISABILITY_PENSION, Situation.DEAD);

    private final Weeks weeks = new Weeks(LocalDate.of(2026, 11, 16));
    private final Calendar calendar = new Calendar(1, weeks, new Law(weeks));
    private final List<String> citizens = new ArrayList<>(List.of("citizen_id,birth_date,sex,education"));
    private final List<String> spells =
            new ArrayList<>(List.of("spell_id,citizen_id,benefit,start_date,end_date,exit_reason"));
    private final List<String> offers = new ArrayList<>(List.of("offer_id,name,type"));
    private final List<String> participations =
            new ArrayList<>(List.of("participation_id,citizen_id,offer_id,start_date,end_date"));

    @TempDir
    private Path folder;

    @Test
    void theRegisterCountsWeeksOnSupportAndWaysOutExactlyAsTheTruthDoes() throws IOException {
        List<List<Situation>> lives = lives();
        for (int citizen = 0; citizen < lives.size(); citizen++) {
            write(citizen, lives.get(citizen));
        }
        write();
        var effects = Evaluation.of(folder, false).effects().stream()
                .collect(Collectors.toMap(OfferEffect::offer, effect -> effect));

        assertThat(effects).hasSameSizeAs(lives);
        for (int citizen = 0; citizen < lives.size(); citizen++) {
            SupportClock clock = clock(lives.get(citizen));
            var effect = Objects.requireNonNull(effects.get("T-" + citizen));
            double counted = effect.participantCurve().stream()
                    .limit(LONGEST)
                    .mapToDouble(share -> share)
                    .sum();
            boolean toJob = Objects.requireNonNull(effect.exitToJob()).value() > 0;
            assertThat(counted).as("%s", lives.get(citizen)).isEqualTo(clock.weeks());
            assertThat(toJob).as("%s", lives.get(citizen)).isEqualTo(clock.job());
        }
    }

    private static List<List<Situation>> lives() {
        List<List<Situation>> lives = List.of(List.of());
        for (int week = 0; week < 6; week++) {
            List<Situation> next = week < 5 ? FREE : LAST;
            lives = lives.stream()
                    .flatMap(life -> next.stream().map(situation -> {
                        List<Situation> longer = new ArrayList<>(life);
                        longer.add(situation);
                        return longer;
                    }))
                    .toList();
        }
        return lives;
    }

    /** The last situation goes on. */
    private static SupportClock clock(List<Situation> life) {
        SupportClock clock = new SupportClock(LONGEST);
        for (int week = 0; !clock.isDone(); week++) {
            clock.week(life.get(Math.min(week, life.size() - 1)));
        }
        return clock;
    }

    private void write(int citizen, List<Situation> life) {
        citizens.add(citizen + ",1980-06-01,female,primary");
        offers.add("T-" + citizen + ",Mentor,mentor");
        LocalDate monday = weeks.monday(START);
        participations.add("D-" + citizen + "," + citizen + ",T-" + citizen + "," + monday + "," + monday);
        Situation now = Situation.SICKNESS_BENEFIT;
        LocalDate since = weeks.monday(START - 10);
        for (int i = 0; i < life.size(); i++) {
            Situation next = life.get(i);
            if (next != now) {
                LocalDate changes = calendar.change(citizen, START + i, next);
                spell(citizen, now, since, changes.minusDays(1).toString(), next.asExitReason());
                since = changes;
                now = next;
            }
        }
        spell(citizen, now, since, "", "");
    }

    private void spell(int citizen, Situation benefit, LocalDate since, String until, String exit) {
        if (benefit.isBenefit()) {
            spells.add(
                    String.join(",", "Y" + spells.size(), "" + citizen, benefit.code(), since.toString(), until, exit));
        }
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "lives", "roret": {"version": 1, "observation": {"from": "%s", "until": "%s"}},
                 "resources": [{"name": "citizens", "path": "citizens.csv"}, {"name": "categories", "path": "categories.csv"},
                  {"name": "spells", "path": "spells.csv"}, {"name": "offers", "path": "offers.csv"},
                  {"name": "participations", "path": "participations.csv"}]}
                """.formatted(weeks.from(), weeks.until()));
        Files.write(folder.resolve("citizens.csv"), citizens);
        Files.writeString(
                folder.resolve("categories.csv"),
                "category_id,citizen_id,valid_from,valid_until,readiness,target_group\n");
        Files.write(folder.resolve("spells.csv"), spells);
        Files.write(folder.resolve("offers.csv"), offers);
        Files.write(folder.resolve("participations.csv"), participations);
    }
}
