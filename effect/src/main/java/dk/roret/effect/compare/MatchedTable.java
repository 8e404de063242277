package dk.roret.effect.compare;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Code;
import dk.roret.effect.table.Codes;
import dk.roret.effect.table.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Coarsened exact matching within each of many groups at once, as {@link Matching} does it in one: the matched table.
 *
 * <p>The engine packs each row into two whole numbers, its stratum and everything else, and hands them over. They are put
 * in order stratum by stratum, and each group is counted for itself, in that order: so the same rows give the same bytes,
 * whatever order they came in and however many threads worked on them.
 *
 * @param codes where the other values come from
 * @param group what is compared within, such as the offer
 * @param keys what must be alike
 * @param treated 0 or 1
 * @param until when they left or were last seen
 * @param cause 0 last seen, 1 and up the kinds of exit
 * @param covariates whose balance is wanted
 * @param cost of a treated row; null where there is none
 */
public record MatchedTable(
        Codes codes,
        Code group,
        List<Code> keys,
        Code treated,
        Code until,
        Code cause,
        List<Code> covariates,
        @Nullable Code cost) {
    /** One line for each group that has rows, in the order of their values. */
    public List<MatchedGroup> groups(Engine engine, long rows, int threads) {
        if (rows > Integer.MAX_VALUE - 8) {
            throw new BadInput("There are " + rows + " rows, and a matched table takes 2,147,483,639 on one machine."
                    + " Take fewer with --where.");
        }
        var key = StratumKey.of(engine, group, keys, codes.from());
        var tallies = IntStream.range(0, group.size())
                .mapToObj(g -> new Tally(this, g, key.first()[g], key.first()[g + 1]))
                .toList();
        var packings = Packing.of(List.of(until, cause), weighed(), treated);
        for (var packing : packings) {
            var sql = "SELECT " + key.sql() + ", " + packing.sql() + " FROM " + key.from();
            var strata = Strata.read(engine, key.strata(), (int) rows, sql);
            inParallel(threads, tallies, tally -> tally.count(strata, packing));
        }
        return inParallel(threads, tallies, Tally::result).stream()
                .filter(result -> result.size().treated() + result.size().controls() > 0)
                .toList();
    }

    /** The covariates, and the cost after them. */
    List<Code> weighed() {
        var all = new ArrayList<>(covariates);
        if (cost != null) {
            all.add(cost);
        }
        return all;
    }

    private static <R> List<R> inParallel(int threads, List<Tally> tallies, Function<Tally, R> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<R>();
            var tasks = tallies.stream()
                    .map(tally -> (Callable<R>) () -> work.apply(tally))
                    .toList();
            for (var task : pool.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
