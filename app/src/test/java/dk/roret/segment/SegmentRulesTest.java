package dk.roret.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.segment.SegmentRules.Rule;
import dk.roret.web.Texts;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules do what their sentences say. */
class SegmentRulesTest {

    /** What a person who has only the Danish sentence understands by its parts. */
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("arbejder lidt nu", "LAST_WORK=now"),
            Map.entry("arbejdede for mindre end et år siden", "LAST_WORK=under-1"),
            Map.entry("arbejdede sidst for et til tre år siden", "LAST_WORK=under-3"),
            Map.entry("arbejdede sidst for over tre år siden", "LAST_WORK=over-3"),
            Map.entry("aldrig har haft et arbejde", "LAST_WORK=never"),
            Map.entry("læser uden besvær", "READING=fine"),
            Map.entry("bruger tid på at læse", "READING=slow"),
            Map.entry("gerne vil have hjælp til at læse", "READING=help"),
            Map.entry("har flere at ringe til", "NETWORK=yes"),
            Map.entry("har en enkelt at ringe til", "NETWORK=few"),
            Map.entry("ikke har nogen at ringe til", "NETWORK=no"),
            Map.entry("har ro derhjemme", "HOME=calm"),
            Map.entry("har noget, der fylder derhjemme", "HOME=some"),
            Map.entry("bruger alle kræfter derhjemme", "HOME=hard"),
            Map.entry("kan arbejde uden at tage hensyn til helbredet", "HEALTH=no"),
            Map.entry("skal have hensyn for at arbejde", "HEALTH=some"),
            Map.entry("mærker helbredet det meste af tiden", "HEALTH=much"),
            Map.entry("tror på et arbejde inden et år", "BELIEF=yes"),
            Map.entry("måske tror på et arbejde inden et år", "BELIEF=maybe"),
            Map.entry("ikke tror på et arbejde inden et år lige nu", "BELIEF=no"),
            Map.entry("er jobparat", "READINESS=job_ready"),
            Map.entry("er aktivitetsparat", "READINESS=activity_ready"),
            Map.entry("er uddannelsesparat", "READINESS=education_ready"),
            Map.entry("ikke er vurderet endnu", "READINESS=not_assessed"),
            Map.entry("ikke har en uddannelse til et fag", "EDUCATION=none"),
            Map.entry("har en uddannelse til et fag", "EDUCATION=some"));

    private static final Map<String, Segment> PROPOSES = Map.of(
            "finder snart job", Segment.FINDS_SOON,
            "tidlig indsats", Segment.EARLY,
            "flere indsatser på én gang", Segment.PARALLEL);

    private static final Pattern SENTENCE = Pattern.compile("Hvis (.+): foreslå (.+)\\.");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:har fået ydelse i (?<weeks>mindst|under) (?<w>\\d+) uger på tre år)|(?:er (?<age>fyldt|under) (?<a>\\d+) år)");

    private final RuleWords danish = new RuleWords(new Words(new Texts(), Texts.DANISH), false);
    private final Random random = new Random(20261121);

    @Test
    void everyRuleDoesWhatItsSentenceSays() {
        int held = 0;
        for (int i = 0; i < 20_000; i++) {
            Rule rule = rule();
            Facts facts = facts();
            String sentence = danish.sentence(rule);
            Matcher read = SENTENCE.matcher(sentence);
            assertThat(read.matches()).as(sentence).isTrue();
            boolean says =
                    Stream.of(read.group(1).split(" og (?=borgeren )")).allMatch(part -> understood(part, facts));
            assertThat(rule.holds(facts)).as(sentence + " " + facts).isEqualTo(says);
            assertThat(rule.segment()).isEqualTo(PROPOSES.get(read.group(2)));
            held += says ? 1 : 0;
        }
        assertThat(held).isGreaterThan(1000);
    }

    @Test
    void theFirstRuleThatHoldsWinsAndItsReasonsHold() {
        for (int i = 0; i < 5_000; i++) {
            SegmentRules table = new SegmentRules(
                    1, LocalDate.EPOCH, Stream.generate(this::rule).limit(6).toList(), Segment.EARLY, "Udvalget");
            Facts facts = facts();
            SegmentRules.Proposed proposed = table.propose(facts);
            int before = proposed.position() == 0 ? table.rules().size() : proposed.position() - 1;
            assertThat(table.rules().subList(0, before)).noneMatch(rule -> rule.holds(facts));
            assertThat(proposed.rule().stream()).allMatch(rule -> rule.holds(facts));
            if (proposed.rule().isEmpty()) {
                assertThat(proposed.segment()).isEqualTo(Segment.EARLY);
            }
        }
    }

    @Test
    void whatNobodyHasAnsweredNeverHolds() {
        Facts nothing = new Facts(Map.of());
        assertThat(Stream.generate(this::rule).limit(1000)).noneMatch(rule -> rule.holds(nothing));
    }

    @Test
    void noRuleAsksWhatTheProfessionalBelieves() {
        assertThat(Condition.of("belief-staff.no")).isEmpty();
        assertThat(Condition.of("belief.no")).isPresent();
    }

    private static boolean understood(String part, Facts facts) {
        String said = part.replaceFirst("^borgeren ", "");
        Matcher number = NUMBER.matcher(said);
        if (number.matches()) {
            boolean weeks = number.group("weeks") != null;
            String how = weeks ? number.group("weeks") : number.group("age");
            int limit = Integer.parseInt(weeks ? number.group("w") : number.group("a"));
            return facts.value(weeks ? Fact.WEEKS : Fact.AGE)
                    .map(Integer::parseInt)
                    .filter(value -> how.equals("under") ? value < limit : value >= limit)
                    .isPresent();
        }
        String[] meaning = Objects.requireNonNull(MEANING.get(said), said).split("=");
        return facts.value(Fact.valueOf(meaning[0])).filter(meaning[1]::equals).isPresent();
    }

    private Rule rule() {
        List<Fact> facts = Fact.forRules().toList();
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Fact fact = any(facts);
            conditions.add(new Condition(fact, any(fact.tests()), random.nextInt(20, 60)));
        }
        return new Rule(any(List.of(Segment.values())), conditions);
    }

    private Facts facts() {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        Fact.forRules()
                .filter(fact -> random.nextInt(5) > 0)
                .forEach(fact ->
                        values.put(fact, fact.number() ? Integer.toString(random.nextInt(18, 62)) : any(fact.tests())));
        return new Facts(values);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
