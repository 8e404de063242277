package dk.roret.stage;

import dk.roret.benefit.Benefit;
import dk.roret.benefit.Spell;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The weeks in which the municipality has chosen to look at its own work in a course. */
@Component
class Reviews {

    private final Settings settings;
    private final Setting reviewWeeksSickness;
    private final Setting reviewWeeksOther;

    Reviews(Settings settings, Setting reviewWeeksSickness, Setting reviewWeeksOther) {
        this.settings = settings;
        this.reviewWeeksSickness = reviewWeeksSickness;
        this.reviewWeeksOther = reviewWeeksOther;
    }

    /** Those of this week and later. */
    List<Milestone.Review> ahead(Spell spell, LocalDate today) {
        Setting setting = spell.benefit() == Benefit.SICKNESS_BENEFIT ? reviewWeeksSickness : reviewWeeksOther;
        return Stream.of(settings.text(setting).split("\\D+"))
                .map(Integer::valueOf)
                .filter(week -> week > 0 && week >= spell.weeks(today))
                .map(week -> new Milestone.Review(
                        Week.of(spell.start()).plus(week - 1L).monday(), week))
                .toList();
    }
}
