package dk.roret.effect.cli;

import dk.roret.effect.compare.Comparison;
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
                .mapToObj(i -> MatchItem.number(matchField(i)))
                .toList();
    }

    List<Object> balance(Comparison comparison) {
        var balance = Json.array();
        for (int i = 0; i < matched.size(); i++) {
            balance.add(balance(matched.get(i).name(), comparison, MatchItem.number(matchField(i))));
        }
        for (int i = 0; i < terms.size(); i++) {
            balance.add(balance(terms.get(i), comparison, termField(i)));
        }
        return balance;
    }

    private static Json balance(String covariate, Comparison comparison, String field) {
        var balance = comparison.balance(field);
        return new Json()
                .put("covariate", covariate)
                .put("smd_before", balance.before())
                .put("smd_after", balance.after());
    }
}
