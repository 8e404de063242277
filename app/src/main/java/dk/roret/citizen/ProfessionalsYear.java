package dk.roret.citizen;

import java.time.LocalDate;
import java.util.List;

/**
 * How many professionals citizens have had, team by team.
 *
 * @param from first day that is counted: a year before the last, or later where less is known
 * @param until last day that is counted
 * @param wholeYear false where less than a year is known
 */
public record ProfessionalsYear(LocalDate from, LocalDate until, boolean wholeYear, List<TeamProfessionals> teams) {}
