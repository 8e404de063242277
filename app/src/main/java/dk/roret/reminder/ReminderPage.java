package dk.roret.reminder;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The citizen's calendar and reminders. */
@Controller
@Only(Role.CITIZEN)
@RequestMapping("/reminder")
class ReminderPage {

    private static final String HERE = "redirect:/reminder";

    private final Reminders reminders;
    private final Outbox outbox;

    ReminderPage(Reminders reminders, Outbox outbox) {
        this.reminders = reminders;
        this.outbox = outbox;
    }

    @GetMapping
    String show(Look look, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return show(look, page, null, List.of(), model);
    }

    @PostMapping("/address")
    String ask(
            Look look,
            @ModelAttribute("form") ReminderForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        Wish wish = form.read(problems);
        if (problems.isEmpty()) {
            Problem problem = reminders.ask(look, wish);
            if (problem == null) {
                Done.say(next, "reminder.asked");
                return HERE;
            }
            problems.add(problem);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(look, page, form, problems, model);
    }

    @PostMapping("/choice")
    String choose(
            Look look,
            @ModelAttribute("form") ReminderForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        String address = reminders.confirmed(look).map(Wish::address).orElse("");
        Wish wish = form.choice(address, problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, page, form, problems, model);
        }
        reminders.choose(look, wish);
        Done.say(next, "reminder.chosen");
        return HERE;
    }

    @PostMapping("/end")
    String end(Look look, RedirectAttributes next) {
        reminders.stop(look);
        Done.say(next, "reminder.ended");
        return HERE;
    }

    /** Shows the address in the answer itself: sent on to another page it would have to be kept on the way. */
    @PostMapping("/calendar")
    String newCalendar(Look look, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        model.addAttribute("calendarAddress", reminders.newCalendar(look, page.locale()));
        return show(look, page, null, List.of(), model);
    }

    @PostMapping("/calendar/withdraw")
    String withdraw(Look look, RedirectAttributes next) {
        reminders.withdrawCalendar(look);
        Done.say(next, "reminder.calendar.withdrawn");
        return HERE;
    }

    @GetMapping("/outbox")
    String outbox(Look look, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        if (!reminders.view(look).keeps()) {
            throw Refused.notFound();
        }
        model.addAttribute("kept", outbox.of(look.citizen()));
        return "reminder/outbox";
    }

    private String show(Look look, Page page, @Nullable ReminderForm typed, List<Problem> problems, Model model) {
        ReminderView view = reminders.view(look);
        Wish confirmed = view.confirmed();
        ReminderForm offered = confirmed == null ? ReminderForm.empty(page.language()) : ReminderForm.of(confirmed);
        model.addAttribute("view", view);
        model.addAttribute("form", typed == null ? offered : typed);
        model.addAttribute("problems", problems);
        return "reminder/reminder";
    }
}
