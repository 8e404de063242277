package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** A citizen's progress, for the one who looks. */
@Service
class Progress {

    private final Catalogues catalogues;
    private final Measurements measurements;
    private final Themes themes;
    private final Happenings happenings;
    private final Scatters scatters;
    private final Clock clock;

    Progress(
            Catalogues catalogues,
            Measurements measurements,
            Themes themes,
            Happenings happenings,
            Scatters scatters,
            Clock clock) {
        this.catalogues = catalogues;
        this.measurements = measurements;
        this.themes = themes;
        this.happenings = happenings;
        this.scatters = scatters;
        this.clock = clock;
    }

    /**
     * Five statements, however long the history.
     *
     * @param citizen as the same look gave it
     */
    ProgressView view(Look look, Citizen citizen) {
        Catalogue catalogue = catalogues.today();
        History history = measurements.history(look, catalogue);
        List<String> chosen = themes.chosen(look);
        LocalDate today = LocalDate.now(clock);
        Noise noise = new Noise(scatters.latest());
        List<ThemeView> worked = new ArrayList<>();
        List<ThemeView> before = new ArrayList<>();
        for (Theme theme : catalogue.themes()) {
            List<Series> series = Series.of(history, theme.key());
            if (chosen.contains(theme.key())) {
                worked.add(new ThemeView(theme, series, noise));
            } else if (!series.isEmpty()) {
                before.add(new ThemeView(theme, series, noise));
            }
        }
        Role role = look.user().role();
        return new ProgressView(
                look.citizen(),
                look.user().id(),
                look.byCitizen(),
                role == Role.CITIZEN || role == Role.CASEWORKER,
                role == Role.CASEWORKER,
                citizen.firstName(),
                worked,
                before,
                history,
                catalogue,
                happenings.of(look, today),
                today);
    }
}
