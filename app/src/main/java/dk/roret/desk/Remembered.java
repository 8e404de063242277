package dk.roret.desk;

import dk.roret.access.User;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people left their lists, so that they find them so again. */
@Repository
class Remembered {

    private final JdbcClient db;

    Remembered(JdbcClient db) {
        this.db = db;
    }

    Optional<String> of(User user, String place) {
        return db.sql("select query from desk.remembered where person = ? and place = ?")
                .params(user.id(), place)
                .query(String.class)
                .optional();
    }

    void put(User user, String place, String query) {
        db.sql("""
                        insert into desk.remembered as r (person, place, query) values (?, ?, ?)
                        on conflict (person, place) do update set query = excluded.query where r.query <> excluded.query""").params(user.id(), place, query).update();
    }
}
