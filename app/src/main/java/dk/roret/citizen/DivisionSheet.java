package dk.roret.citizen;

import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody's courses as a sheet: who is to have each, and how far it has come. */
record DivisionSheet(List<CourseToGive> courses, Division division, List<Colleague> colleagues) {

    Sheet in(Page page) {
        Map<UUID, String> names = colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
        return new Sheet(
                page.t("citizen.bulk.excel.sheet"),
                List.of(
                        page.t("citizen.bulk.citizen"),
                        page.t("citizen.bulk.receiver"),
                        page.t("citizen.bulk.how-far")),
                courses.stream().map(course -> row(course, names, page)).toList(),
                List.of(page.t("citizen.bulk.rule")));
    }

    private List<Object> row(CourseToGive course, Map<UUID, String> names, Page page) {
        String chosen = names.getOrDefault(division.receivers().get(course.citizen()), "");
        String receiver = course.receiver() == null ? chosen : course.receiver();
        String stage = !course.onItsWay() ? "not-offered" : course.accepted() ? "accepted-stage" : "waiting";
        return List.of(
                course.name() == null ? page.t("citizen.handover.hidden") : course.name(),
                receiver,
                page.t("citizen.bulk." + stage));
    }
}
