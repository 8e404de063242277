package dk.roret.intake;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What has come in through the door, and a way to let more in. */
@Controller
@Only(Role.ADMINISTRATOR)
@RequestMapping("/intake")
class IntakePage {

    private static final int HISTORY = 50;

    private final Deliveries deliveries;
    private final Intake intake;
    private final Runs runs;

    IntakePage(Deliveries deliveries, Intake intake, Runs runs) {
        this.deliveries = deliveries;
        this.intake = intake;
        this.runs = runs;
    }

    @GetMapping
    String show(Model model) {
        return page(model, List.of());
    }

    @PostMapping("/upload")
    String upload(@RequestParam MultipartFile zip, User user, Model model, HttpServletResponse response)
            throws IOException {
        if (zip.isEmpty()) {
            return refused(new Unusable(Obstacle.NO_ZIP), "zip", model, response);
        }
        try (var stream = zip.getInputStream()) {
            return "redirect:/intake/runs/" + deliveries.start(stream, user.name());
        } catch (Unusable why) {
            return refused(why, "zip", model, response);
        }
    }

    @PostMapping("/folder")
    String folder(@RequestParam String name, User user, Model model, HttpServletResponse response) {
        Path folder = deliveries.named(name).orElseThrow(Refused::notFound);
        try {
            return "redirect:/intake/runs/" + intake.start(folder, user.name(), () -> {});
        } catch (Unusable why) {
            return refused(why, "waiting", model, response);
        }
    }

    private String refused(Unusable why, String field, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return page(
                model,
                List.of(new Problem(
                        field,
                        why.obstacle().code(),
                        why.obstacle().text(),
                        why.details().toArray())));
    }

    private String page(Model model, List<Problem> problems) {
        model.addAttribute("problems", problems);
        model.addAttribute("runs", runs.newest(HISTORY));
        model.addAttribute("waiting", deliveries.waiting());
        model.addAttribute("folderChosen", deliveries.folderChosen());
        model.addAttribute("mostMegabytes", Zip.MOST_MEGABYTES);
        model.addAttribute("mostFiles", (long) Zip.MOST_FILES);
        return "intake/intake";
    }

    /** The way here. */
    @org.springframework.context.annotation.Configuration
    static class Menu {
        @Bean
        MenuEntry intakeMenuEntry() {
            return new MenuEntry(
                    10,
                    "/intake",
                    "intake.title",
                    visitor -> visitor instanceof User user && user.role() == Role.ADMINISTRATOR);
        }
    }
}
