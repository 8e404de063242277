package dk.roret.road;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.benefit.RefundLaw;
import dk.roret.web.MenuEntry;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Refused;
import dk.roret.web.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The road in force, and those before it, for all staff and the committee. */
@Controller
@Only({Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER, Role.COMMITTEE_MEMBER, Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(RoadPage.ADDRESS)
class RoadPage {

    static final String ADDRESS = "/road";

    private static final int ORDER = 35;
    private static final Set<Role> READERS = EnumSet.of(
            Role.CASEWORKER,
            Role.COMPANY_CONSULTANT,
            Role.LEADER,
            Role.COMMITTEE_MEMBER,
            Role.ANALYST,
            Role.ADMINISTRATOR);

    private final MainRoad mainRoad;
    private final Roads roads;
    private final TargetGroups groups;
    private final Volumes volumes;
    private final Effects effects;
    private final RefundLaw law;
    private final Paper paper;
    private final Clock clock;

    RoadPage(
            MainRoad mainRoad,
            Roads roads,
            TargetGroups groups,
            Volumes volumes,
            Effects effects,
            RefundLaw law,
            Paper paper,
            Clock clock) {
        this.mainRoad = mainRoad;
        this.roads = roads;
        this.groups = groups;
        this.volumes = volumes;
        this.effects = effects;
        this.law = law;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping
    String show(User user, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        List<Road> versions = roads.versions();
        Optional<Road> inForce = mainRoad.inForce(versions);
        if (inForce.isEmpty()) {
            model.addAttribute("mayPropose", mayPropose(user));
            return "road/none";
        }
        model.addAttribute("view", view(inForce.get(), versions, user, page));
        return "road/road";
    }

    /** A road that was decided before. */
    @GetMapping("/versions/{version}")
    String version(
            @PathVariable String version,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        model.addAttribute("view", view(version, user, page));
        return "road/road";
    }

    @GetMapping({"/excel", "/versions/{version}/excel"})
    ResponseEntity<byte[]> excel(
            @PathVariable(required = false) @Nullable String version,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("road.file") + ".xlsx")
                                .build()
                                .toString())
                .body(Sheet.workbook(List.of(view(version, user, page).sheet())));
    }

    @GetMapping({"/pdf", "/versions/{version}/pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable(required = false) @Nullable String version,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return Paper.inline(
                page.t("road.file") + ".pdf",
                paper.pdf("road/paper.jte", Map.of("page", page, "view", view(version, user, page))));
    }

    /** A road that was decided, by its number; the one in force without. */
    private RoadView view(@Nullable String version, User user, Page page) {
        List<Road> versions = roads.versions();
        Optional<Road> wanted = version == null
                ? mainRoad.inForce(versions)
                : versions.stream()
                        .filter(road -> road.decision().isPresent() && version.equals(Long.toString(road.id())))
                        .findAny()
                        .map(roads::whole);
        return view(wanted.orElseThrow(Refused::notFound), versions, user, page);
    }

    private RoadView view(Road road, List<Road> versions, User user, Page page) {
        return new RoadView(
                page,
                road,
                groups.standing(),
                volumes.latest(road),
                effects.latest(),
                law,
                versions.stream().filter(one -> one.decision().isPresent()).toList(),
                versions.stream().anyMatch(one -> one.decision().isEmpty()),
                mayPropose(user),
                LocalDate.now(clock));
    }

    static boolean mayPropose(User user) {
        return user.role() == Role.LEADER || user.role() == Role.ADMINISTRATOR;
    }

    @Bean
    static MenuEntry roadMenu() {
        return new MenuEntry(
                ORDER, ADDRESS, "road.menu", visitor -> visitor instanceof User user && READERS.contains(user.role()));
    }
}
