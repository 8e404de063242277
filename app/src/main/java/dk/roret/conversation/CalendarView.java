package dk.roret.conversation;

import java.time.LocalDate;
import java.util.List;

/** A week of conversations. */
public record CalendarView(LocalDate monday, LocalDate today, List<Calendar.Entry> entries) {

    /** Monday to Friday, and Saturday and Sunday when something is agreed there. */
    public List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7))
                .filter(day -> day.isBefore(monday.plusDays(5)) || !on(day).isEmpty())
                .toList();
    }

    public List<Calendar.Entry> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.conversation().agreed().day().equals(day))
                .toList();
    }
}
