package dk.roret.demo;

/** Writes what belongs to the house: teams, staff, providers and offers. */
final class HouseRows {

    private HouseRows() {}

    static void write(Sheets sheets, Weeks weeks, Offers offers, Staffing staffing, CourseRows courses) {
        for (Staffing.Team team : staffing.teams()) {
            sheets.teams.row(team.id(), team.name(), team.department());
        }
        for (Staffing.Staff one : staffing.staff()) {
            sheets.staff.row(
                    one.id(),
                    one.name(),
                    one.role(),
                    one.team(),
                    one.provider(),
                    one.login(),
                    one.title(),
                    one.phone(),
                    one.email());
        }
        for (Table.Row row : Table.read("providers.csv")) {
            sheets.providers.row(row.text("provider_id"), row.text("name"), row.text("kind"));
        }
        for (int i = 0; i < offers.all().size(); i++) {
            Offer offer = offers.get(i);
            sheets.offers.row(
                    offer.id(),
                    offer.name(),
                    offer.type(),
                    offer.provider(),
                    offer.department(),
                    offer.description(),
                    offer.pricePerWeek() ? "per_week" : "per_course",
                    offer.price(),
                    courses.capacity(i),
                    offer.weeks(),
                    offer.opens() > 0 ? weeks.monday(offer.opens()) : null,
                    offer.closes() < Weeks.SEEN ? weeks.monday(offer.closes()).minusDays(1) : null);
        }
    }
}
