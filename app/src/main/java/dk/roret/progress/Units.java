package dk.roret.progress;

import dk.roret.access.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where professionals work. */
@Repository
public class Units {

    private final JdbcClient db;

    Units(JdbcClient db) {
        this.db = db;
    }

    /** The professional as a rater: their team is the unit; without one, their title or else their name. */
    public Rater.Professional rater(User professional) {
        String unit = db.sql("select coalesce(team_name, title, name) from staff.published_staff where id = ?")
                .param(professional.id())
                .query(String.class)
                .optional()
                .orElse(professional.name());
        return new Rater.Professional(professional.name(), unit);
    }
}
