package dk.roret.citizen;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.web.MenuEntry;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is on its way to and from the user, what others ask for, and how it went. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
class HandoversPage {

    private static final String ADDRESS = "/citizen/handovers";

    private final HandoverQuery query;
    private final Caseloads caseloads;
    private final Access access;

    HandoversPage(HandoverQuery query, Caseloads caseloads, Access access) {
        this.query = query;
        this.caseloads = caseloads;
        this.access = access;
    }

    @GetMapping(ADDRESS)
    String show(User user, Model model) {
        int days = query.shownDays();
        List<Handover> all = query.of(user, days);
        List<HandoverRequest> requests = query.requestsTo(user);
        writeDown(user, all, requests);
        List<Handover> waiting =
                all.stream().filter(one -> one.open() && one.receiving()).toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("atOnce", BulkOffer.in(waiting));
        model.addAttribute(
                "leaving",
                all.stream().filter(one -> one.open() && !one.receiving()).toList());
        model.addAttribute("ended", all.stream().filter(one -> !one.open()).toList());
        model.addAttribute("requests", requests);
        model.addAttribute("asked", query.requestsBy(user, days));
        model.addAttribute("days", days);
        model.addAttribute("left", caseloads.left(user));
        model.addAttribute("leader", user.role() == Role.LEADER);
        return "citizen/handovers";
    }

    /** The citizens that the page names. */
    private void writeDown(User user, List<Handover> handovers, List<HandoverRequest> requests) {
        Map<Ground, Set<CitizenId>> named = new EnumMap<>(Ground.class);
        handovers.stream()
                .filter(one -> one.citizenName() != null)
                .forEach(one -> named.computeIfAbsent(one.ground(), ground -> new HashSet<>())
                        .add(one.citizen()));
        requests.stream()
                .filter(one -> one.citizenName() != null)
                .forEach(one -> named.computeIfAbsent(one.ground(), ground -> new HashSet<>())
                        .add(one.citizen()));
        named.forEach((ground, citizens) -> access.listed(user, citizens, ground, "GET " + ADDRESS));
    }

    @Bean
    static Setting handoverDays() {
        return HandoverQuery.SHOWN_DAYS;
    }

    @Bean
    static MenuEntry handoversMenu() {
        return new MenuEntry(
                50,
                ADDRESS,
                "citizen.handovers.title",
                visitor ->
                        visitor instanceof User user && (user.role() == Role.CASEWORKER || user.role() == Role.LEADER));
    }
}
