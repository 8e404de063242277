package dk.roret.conversation;

import dk.roret.access.Access;
import dk.roret.access.Ground;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.value.Week;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseworker's own conversations, week by week. */
@Controller
@Only(Role.CASEWORKER)
class CalendarPage {

    private final Calendar calendar;
    private final Access access;
    private final Clock clock;

    CalendarPage(Calendar calendar, Access access, Clock clock) {
        this.calendar = calendar;
        this.access = access;
        this.clock = clock;
    }

    /** @param from a day of the week to show; this week when there is none */
    @GetMapping("/conversation/calendar")
    String show(User user, @RequestParam @Nullable String from, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = Week.of(day(from, today)).monday();
        List<Calendar.Entry> entries = calendar.between(user, monday, monday.plusDays(6));
        for (Ground ground : Ground.values()) {
            var shown = entries.stream()
                    .filter(entry -> entry.ground() == ground)
                    .map(Calendar.Entry::citizen)
                    .distinct()
                    .toList();
            if (!shown.isEmpty()) {
                access.listed(user, shown, ground, "GET /conversation/calendar");
            }
        }
        model.addAttribute("view", new CalendarView(monday, today, entries));
        return "conversation/calendar";
    }

    private static LocalDate day(@Nullable String from, LocalDate today) {
        try {
            LocalDate day = from == null ? today : LocalDate.parse(from);
            return day.getYear() < 2000 || day.getYear() > 2200 ? today : day;
        } catch (DateTimeException notADay) {
            return today;
        }
    }
}
