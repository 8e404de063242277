package dk.roret.progress;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far groups of citizens have gone. No figure is about fewer people than may be told of. */
@Controller
@Only({Role.LEADER, Role.ANALYST})
@RequestMapping(GroupsPage.ADDRESS)
class GroupsPage {

    static final String ADDRESS = "/progress/groups";

    private final Catalogues catalogues;
    private final Groups groups;

    GroupsPage(Catalogues catalogues, Groups groups) {
        this.catalogues = catalogues;
        this.groups = groups;
    }

    /** @param theme its key; the first of the catalogue when there is none such */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String theme,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        model.addAttribute("view", view(theme, page));
        return "progress/groups";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(
            @RequestParam(defaultValue = "") String theme, @ModelAttribute(name = "page", binding = false) Page page) {
        GroupsView view = view(theme, page);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("progress.groups.file") + ".xlsx")
                                .build()
                                .toString())
                .body(Sheet.workbook(view.sheets()));
    }

    private GroupsView view(String key, Page page) {
        Catalogue catalogue = catalogues.today();
        Indicator belief = catalogue.belief();
        List<GroupsView.Choice> choices = Stream.concat(
                        catalogue.themes().stream().map(theme -> new GroupsView.Choice(theme.key(), theme.name())),
                        Stream.of(new GroupsView.Choice(belief.theme(), belief.name())))
                .toList();
        GroupsView.Choice chosen = choices.stream()
                .filter(choice -> choice.key().equals(key))
                .findAny()
                .orElse(choices.getFirst());
        boolean believed = chosen.key().equals(belief.theme());
        return new GroupsView(page, choices, chosen, believed, groups.of(chosen.key()));
    }
}
