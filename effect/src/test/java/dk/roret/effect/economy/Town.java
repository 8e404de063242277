package dk.roret.effect.economy;

import dk.roret.effect.economy.Economy.Question;
import dk.roret.effect.register.Evaluation.Detail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A data package that a test writes a few rows of: women of 40 on sickness benefit, offers that cost nothing known. */
final class Town {
    private final Path folder;
    private final LocalDate until;
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    Town(Path folder) {
        this(folder, LocalDate.parse("2024-01-07"));
    }

    private Town(Path folder, LocalDate until) {
        this.folder = folder;
        this.until = until;
        rows("citizens", "citizen_id,birth_date,sex,education");
        rows("categories", "category_id,citizen_id,valid_from,valid_until,readiness,target_group");
        rows("spells", "spell_id,citizen_id,benefit,start_date,end_date,exit_reason,weekly_amount");
        rows("offers", "offer_id,name,type,price_model,price,weeks_planned");
        rows("participations", "participation_id,citizen_id,offer_id,start_date,end_date,price");
    }

    /** Adds rows to a resource, which is then in the package. */
    Town rows(String resource, String... rows) {
        files.computeIfAbsent(resource, r -> new ArrayList<>()).addAll(List.of(rows));
        return this;
    }

    Town offer(String id, String priceModelAndPrice) {
        return rows("offers", id + "," + id + ",mentor," + priceModelAndPrice);
    }

    Town citizen(String id, String from, String until) {
        rows("citizens", id + ",1980-06-01,female,primary");
        rows("categories", "K-" + id + "," + id + ",2020-01-06,,job_ready,lab6_6");
        return spell(id, from, until);
    }

    Town spell(String id, String from, String until) {
        int number = files.getOrDefault("spells", List.of()).size();
        return rows(
                "spells",
                "S-" + number + "," + id + ",sickness_benefit," + from + "," + until + ","
                        + (until.isEmpty() ? "" : "job") + ",");
    }

    Town takesPart(String id, String offer, String from, String until, String price) {
        int number = files.getOrDefault("participations", List.of()).size();
        return rows("participations", "P-" + number + "," + id + "," + offer + "," + from + "," + until + "," + price);
    }

    /** 1,000 kroner a week, whatever the day. */
    Town thousandAWeek() {
        return rows(
                "benefit_rates",
                "benefit,valid_from,amount,unit,status,source",
                "sickness_benefit,2010-01-01,1000,week,found,a test");
    }

    /** Many citizens with lives by chance, and two offers with prices. */
    static Town crowded(Path folder, long seed) {
        var town = new Town(folder).offer("T-1", "per_course,5000,4").offer("T-2", "per_week,700,6");
        var chance = new Random(seed);
        for (int c = 0; c < 300; c++) {
            var start = LocalDate.parse("2021-01-04").plusWeeks(chance.nextInt(8));
            int weeks = 1 + (int) (-30 * Math.log(1 - chance.nextDouble()));
            var end = start.plusWeeks(weeks).minusDays(1);
            boolean runs = end.isAfter(town.until);
            town.rows("citizens", "C-" + c + ",1980-06-01," + (c % 2 == 0 ? "female" : "male") + ",primary");
            town.rows("categories", "K-" + c + ",C-" + c + ",2020-01-06,,job_ready," + (c % 3 == 0 ? "a" : "b"));
            town.rows(
                    "spells",
                    "S-" + c + ",C-" + c + ",sickness_benefit," + start + "," + (runs ? "" : end) + ","
                            + (runs ? "" : "job") + "," + (2000 + chance.nextInt(3000)));
            if (c % 4 == 0 && weeks > 2) {
                // Two at once: the later to begin is the one that counts, wherever it stands in the file.
                var later = start.plusWeeks(1);
                town.rows(
                        "spells",
                        "X-" + c + ",C-" + c + ",sickness_benefit," + later + "," + (runs ? "" : end) + ","
                                + (runs ? "" : "job") + ",9000");
            }
            for (int offer = 1; offer <= 2; offer++) {
                int begins = chance.nextInt(40);
                if (begins < weeks && begins < 26) {
                    var day = start.plusWeeks(begins);
                    var price = chance.nextBoolean() ? "" : Integer.toString(1000 + chance.nextInt(9000));
                    town.takesPart(
                            "C-" + c,
                            "T-" + offer,
                            day.toString(),
                            day.plusDays(39).toString(),
                            price);
                }
            }
        }
        return town;
    }

    Town shuffled(long seed) {
        files.values().forEach(rows -> Collections.shuffle(rows.subList(1, rows.size()), new Random(seed)));
        return this;
    }

    Path write() {
        var resources = files.keySet().stream()
                .map(name -> "{\"name\": \"" + name + "\", \"path\": \"" + name + ".csv\"}")
                .toList();
        try {
            Files.writeString(
                    folder.resolve("datapackage.json"),
                    "{\"name\": \"test\", \"roret\": {\"version\": 1, \"observation\": {\"from\": \"2021-01-04\", \"until\": \""
                            + until + "\"}}, \"resources\": [" + String.join(",", resources) + "]}");
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey() + ".csv"), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    Economy economy() {
        return economy(52);
    }

    Economy economy(int horizon) {
        return economy(write(), new Question(false, null, Dimension.alike(), horizon));
    }

    static Economy economy(Path folder, Question question) {
        return Economy.of(folder, question, Detail.ESTIMATES, (done, offers) -> {});
    }
}
