package dk.roret.effect.cli;

import dk.roret.effect.compare.Balance;
import dk.roret.effect.compare.Comparison;
import dk.roret.effect.table.Code;
import dk.roret.effect.table.Codes;
import dk.roret.effect.table.Engine;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What people are matched on and what the models and the balance look at, each with a field of its own. */
record Traits(List<MatchItem> matched, List<String> terms) {
    private static String matchField(int i) {
        return "match" + i;
    }

    private static String termField(int i) {
        return "term" + i;
    }

    List<Field> fields() {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < matched.size(); i++) {
            fields.add(matched.get(i).field(matchField(i)));
        }
        for (int i = 0; i < terms.size(); i++) {
            fields.add(new Field(termField(i), "--covariates", terms.get(i), Kind.NUMBER));
        }
        return fields;
    }

    /** What must be alike, in SQL. */
    List<String> keys(Engine engine) {
        return IntStream.range(0, matched.size())
                .mapToObj(i -> matched.get(i).key(matchField(i), engine))
                .toList();
    }

    List<String> covariates() {
        return IntStream.range(0, terms.size()).mapToObj(Traits::termField).toList();
    }

    /** The values of what is matched on, as numbers. */
    List<String> matchedNumbers() {
        return IntStream.range(0, matched.size())
                .mapToObj(i -> Codes.number(matchField(i)))
                .toList();
    }

    /**
     * The same in numbers.
     *
     * @param keys what must be alike
     * @param covariates what is matched on, and then the terms
     */
    record Coded(List<Code> keys, List<Code> covariates) {}

    Coded codes(Codes codes, Engine engine) {
        var keys = new ArrayList<Code>();
        var covariates = new ArrayList<Code>();
        var fields = fields();
        for (int i = 0; i < fields.size(); i++) {
            var code = codes.of(fields.get(i));
            covariates.add(code);
            if (i < matched.size()) {
                keys.add(matched.get(i).key(matchField(i), code, engine));
            }
        }
        return new Coded(keys, covariates);
    }

    List<Object> balance(Comparison comparison) {
        var balances = new ArrayList<Balance>();
        matchedNumbers().forEach(number -> balances.add(comparison.balance(number)));
        covariates().forEach(term -> balances.add(comparison.balance(term)));
        return balance(balances);
    }

    /** @param balances of what is matched on, and then of the terms */
    List<Object> balance(List<Balance> balances) {
        var names = new ArrayList<String>();
        matched.forEach(item -> names.add(item.text()));
        names.addAll(terms);
        var rows = Json.array();
        for (int i = 0; i < names.size(); i++) {
            rows.add(new Json()
                    .put("covariate", names.get(i))
                    .put("smd_before", balances.get(i).before())
                    .put("smd_after", balances.get(i).after()));
        }
        return rows;
    }
}
