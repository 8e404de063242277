package dk.roret.outcome;

import dk.roret.effect.register.Judgement;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** For the benchmarks: takes a snapshot of the house, publishes, and hands over what everybody sees of the offers. */
public final class Figures {

    private Figures() {}

    public static List<Judgement> published(ApplicationContext house) {
        take(house);
        Publications publications = house.getBean(Publications.class);
        return publications.figures(publications.newest().orElseThrow().id(), Cut.OFFER, "").stream()
                .map(Figure::judgement)
                .toList();
    }

    public static void take(ApplicationContext house) {
        long run = house.getBean(Evaluations.class).run("Bench", new Wish.Take());
        Runs.Run done = house.getBean(Runs.class).find(run).orElseThrow();
        if (done.state() != Runs.State.DONE) {
            throw new IllegalStateException("The run came to nothing: " + done);
        }
    }
}
