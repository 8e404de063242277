package dk.roret.setting;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Done;
import dk.roret.web.MenuEntry;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The municipality's choices: what applies now, what is coming, what was before, and a new one. */
@Controller
@Only(Role.ADMINISTRATOR)
class SettingPage {

    private final List<Setting> all;
    private final Settings settings;
    private final Clock clock;

    SettingPage(List<Setting> all, Settings settings, Clock clock) {
        this.all = all;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/setting")
    String show(@ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return show(page, null, List.of(), model);
    }

    @PostMapping("/setting/{key}")
    String choose(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String decidedBy,
            @ModelAttribute(name = "page", binding = false) Page page,
            User administrator,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Setting setting = all.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findAny()
                .orElseThrow(Refused::notFound);
        SettingForm form = new SettingForm(key, value, from, decidedBy);
        List<Problem> problems = form.problems(setting, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(page, form, problems, model);
        }
        LocalDate day = Objects.requireNonNull(form.day());
        settings.choose(setting, value.strip(), day, decidedBy.strip(), administrator.name());
        Done.say(
                next,
                "setting.done",
                page.t(setting.text()),
                value.strip(),
                page.words().date(day));
        return "redirect:/setting";
    }

    private String show(Page page, @Nullable SettingForm form, List<Problem> problems, Model model) {
        model.addAttribute(
                "settings",
                all.stream()
                        .map(settings::chosen)
                        .sorted(Comparator.comparing(
                                chosen -> page.t(chosen.setting().text())))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("today", LocalDate.now(clock).toString());
        return "setting/settings";
    }

    @Bean
    static MenuEntry settingMenu() {
        return new MenuEntry(
                70,
                "/setting",
                "setting.title",
                visitor -> visitor instanceof User user && user.role() == Role.ADMINISTRATOR);
    }
}
