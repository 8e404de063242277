package dk.roret.local;

import dk.roret.demo.BrokenPackage;
import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.intake.Intake;
import dk.roret.outcome.Evaluations;
import dk.roret.web.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fjordby moves in before the house answers, through the same door as any other municipality. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class Arrival implements SmartLifecycle {

    private final Intake intake;
    private final DemoPeople people;
    private final DemoPlans plans;
    private final DemoProgress progress;
    private final DemoConversations conversations;
    private final DemoCourses courses;
    private final DemoBeginnings beginnings;
    private final Evaluations evaluations;
    private final FjordbyTruth truth;
    private final DemoPractice practice;
    private final DemoOrders orders;
    private final DemoExperiences experiences;
    private final Clock clock;
    private final int citizens;
    private final Path deliveries;

    private boolean running;

    Arrival(
            Intake intake,
            DemoPeople people,
            DemoPlans plans,
            DemoProgress progress,
            DemoConversations conversations,
            DemoCourses courses,
            DemoBeginnings beginnings,
            Evaluations evaluations,
            FjordbyTruth truth,
            DemoPractice practice,
            DemoOrders orders,
            DemoExperiences experiences,
            Clock clock,
            @Value("${roret.local.citizens}") int citizens,
            @Value("${roret.intake.folder}") Path deliveries) {
        this.intake = intake;
        this.people = people;
        this.plans = plans;
        this.progress = progress;
        this.conversations = conversations;
        this.courses = courses;
        this.beginnings = beginnings;
        this.evaluations = evaluations;
        this.truth = truth;
        this.practice = practice;
        this.orders = orders;
        this.experiences = experiences;
        this.clock = clock;
        this.citizens = citizens;
        this.deliveries = deliveries;
    }

    @Override
    public void start() {
        running = true;
        if (people.present()) {
            evaluations.beginFirst("Roret");
            return;
        }
        try {
            moveIn();
            plans.write();
            progress.write();
            conversations.write();
            courses.write();
            beginnings.write();
            practice.write();
            orders.write();
            experiences.write();
            evaluations.beginFirst("Roret");
        } catch (IOException e) {
            throw new StartRefused("Fjordby could not be written to disk. Make room, and start again.", e);
        }
    }

    private void moveIn() throws IOException {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalHouse.say("Fjordby, " + citizens + " citizens, made up as of " + monday);
        var fjordby = new DemoMunicipality(new DemoSettings(1, monday, citizens));
        Path folder = Files.createTempDirectory("fjordby");
        try {
            fjordby.writeTo(folder);
            Set<String> told = new HashSet<>();
            intake.read(folder, "Roret", (resource, rows, percent) -> {
                if (told.add(resource)) {
                    LocalHouse.say("Reading in " + resource);
                }
            });
        } finally {
            LocalPostgres.delete(folder);
        }
        if (!people.present()) {
            throw new StartRefused("Fjordby did not come in whole. Start again with --fresh.");
        }
        truth.find(fjordby);
        BrokenPackage.MOSTLY_RIGHT.writeTo(deliveries.resolve("leverance-med-fejl"), monday);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that nobody meets an empty town. */
    @Override
    public int getPhase() {
        return 0;
    }
}
