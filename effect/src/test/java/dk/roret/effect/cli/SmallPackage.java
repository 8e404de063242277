package dk.roret.effect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two men on sickness benefit since Monday 4 January 2021; one begins an offer in the third week. */
final class SmallPackage {
    private SmallPackage() {}

    static void in(Path folder) throws IOException {
        write(folder, "datapackage.json", """
                {"roret": {"observation": {"from": "2021-01-04", "until": "2023-01-01"}},
                 "resources": [{"name": "citizens", "path": "citizens.csv"}, {"name": "categories", "path": "categories.csv"},
                  {"name": "spells", "path": "spells.csv"}, {"name": "offers", "path": "offers.csv"},
                  {"name": "participations", "path": "participations.csv"}]}
                """);
        write(folder, "citizens.csv", """
                citizen_id,birth_date,sex,education
                A,1980-06-01,male,primary
                B,1980-06-01,male,primary
                """);
        write(folder, "categories.csv", "category_id,citizen_id,valid_from,valid_until,readiness,target_group\n");
        write(folder, "spells.csv", """
                spell_id,citizen_id,benefit,start_date,end_date,exit_reason
                1,A,sickness_benefit,2021-01-04,2021-02-07,job
                2,B,sickness_benefit,2021-01-04,2021-03-14,job
                """);
        write(folder, "offers.csv", "offer_id,name,type\nT-1,\"Praktik, med mentor\",work_practice\n");
        write(folder, "participations.csv", """
                participation_id,citizen_id,offer_id,start_date,end_date
                1,A,T-1,2021-01-18,2021-02-05
                """);
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
