package dk.roret.citizen;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
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
    private final Access access;

    HandoversPage(HandoverQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    @GetMapping(ADDRESS)
    String show(User user, Model model) {
        List<Handover> all = query.of(user);
        List<HandoverRequest> requests = query.requestsTo(user);
        writeDown(user, all, requests);
        model.addAttribute(
                "waiting",
                all.stream().filter(one -> one.open() && one.receiving()).toList());
        model.addAttribute(
                "leaving",
                all.stream().filter(one -> one.open() && !one.receiving()).toList());
        model.addAttribute("ended", all.stream().filter(one -> !one.open()).toList());
        model.addAttribute("requests", requests);
        model.addAttribute("asked", query.requestsBy(user));
        return "citizen/handovers";
    }

    /** The citizens that the page names. */
    private void writeDown(User user, List<Handover> handovers, List<HandoverRequest> requests) {
        Map<Ground, Set<CitizenId>> named = handovers.stream()
                .filter(one -> one.citizenName() != null)
                .collect(groupingBy(
                        one -> one.open() && one.party() ? Ground.HANDOVER : ground(user),
                        mapping(Handover::citizen, toSet())));
        named.forEach((ground, citizens) -> access.listed(user, citizens, ground, "GET " + ADDRESS));
        access.listed(
                user,
                requests.stream()
                        .filter(one -> one.citizenName() != null)
                        .map(HandoverRequest::citizen)
                        .collect(toSet()),
                ground(user),
                "GET " + ADDRESS);
    }

    private static Ground ground(User user) {
        return user.role() == Role.LEADER ? Ground.TEAM : Ground.CASELOAD;
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
