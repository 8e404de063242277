package dk.roret.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The eight files of a package, open for writing. */
final class Sheets implements Closeable {

    /** Resources in the order that references are followed. */
    static final List<String> RESOURCES =
            List.of("teams", "providers", "staff", "citizens", "categories", "spells", "offers", "participations");

    final Sheet teams;
    final Sheet providers;
    final Sheet staff;
    final Sheet citizens;
    final Sheet categories;
    final Sheet spells;
    final Sheet offers;
    final Sheet participations;

    Sheets(Path folder) throws IOException {
        teams = sheet(folder, "teams", "team_id,name,department");
        providers = sheet(folder, "providers", "provider_id,name,kind");
        staff = sheet(folder, "staff", "staff_id,name,role,team_id,provider_id,login,title,phone,email");
        citizens = sheet(
                folder,
                "citizens",
                "citizen_id,cpr,given_name,family_name,birth_date,sex,education,language,interpreter,name_protected,"
                        + "address_protected,street,postal_code,city,phone,email,caseworker_id,team_id");
        categories =
                sheet(folder, "categories", "category_id,citizen_id,valid_from,valid_until,readiness,target_group");
        spells = sheet(folder, "spells", "spell_id,citizen_id,benefit,start_date,end_date,exit_reason,weekly_amount");
        offers = sheet(
                folder,
                "offers",
                "offer_id,name,type,provider_id,department,description,price_model,price,capacity,weeks_planned,"
                        + "open_from,open_until");
        participations = sheet(
                folder,
                "participations",
                "participation_id,citizen_id,offer_id,planned_start,planned_end,start_date,end_date,end_reason,price");
    }

    private static Sheet sheet(Path folder, String resource, String columns) throws IOException {
        return new Sheet(folder, resource, List.of(columns.split(",")));
    }

    @Override
    public void close() throws IOException {
        for (Sheet sheet : List.of(teams, providers, staff, citizens, categories, spells, offers, participations)) {
            sheet.close();
        }
    }
}
