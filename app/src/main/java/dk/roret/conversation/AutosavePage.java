package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.conversation.Saving.Saved;
import dk.roret.conversation.Saving.Typing;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves while somebody writes; {@code frontend/autosave.js} sends what has changed. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/conversation/talks/{talk}", "/conversation/{citizen}/talks/{talk}"})
class AutosavePage {

    private final Saving saving;
    private final Clock clock;

    AutosavePage(Saving saving, Clock clock) {
        this.saving = saving;
        this.clock = clock;
    }

    /**
     * What the script reads.
     *
     * @param said the sentence for the writer
     * @param aside somebody else's text stands; both are kept
     */
    record Answer(String said, boolean aside, List<Revision> saved) {}

    /** What the next save of the field will be written on top of. */
    record Revision(String field, int revision) {}

    @PostMapping(path = "/words", produces = "application/json")
    ResponseEntity<Answer> words(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        List<Typing> typed = Typing.of(form, look.byCitizen());
        List<Problem> problems = Saving.problems(typed);
        if (!problems.isEmpty()) {
            Answer wrong = new Answer(problems.getFirst().message(page), false, List.of());
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(wrong);
        }
        Writer writer = Writer.of(look, clock.instant(), tab);
        List<Saved> saved = saving.save(writer, new ConversationId(talk), tab, typed);
        boolean aside = saved.stream().anyMatch(Saved::aside);
        String said = aside
                ? page.t("conversation.saved.aside")
                : page.t("conversation.saved", page.words().clock(clock.instant()));
        return ResponseEntity.ok(new Answer(
                said,
                aside,
                saved.stream()
                        .map(one -> new Revision(one.field().name(), one.revision()))
                        .toList()));
    }
}
