package dk.roret.progress;

import dk.roret.offer.MovableThemes;
import dk.roret.web.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the catalogue of offers the themes that are asked today. */
@Component
class OfferThemes implements MovableThemes {

    private final Catalogues catalogues;

    OfferThemes(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public List<Named> all(Page page) {
        return catalogues.today().themes().stream()
                .map(theme -> new Named(theme.key(), theme.name().in(page)))
                .toList();
    }
}
