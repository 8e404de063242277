package dk.roret.effect.report;

import dk.roret.effect.register.Judgement;
import java.util.List;

/** One forest plot in two widths: beside its table on a desktop, below each row's words on a phone. */
record Forest(Axis wide, Axis narrow) {
    Forest(List<Judgement> judgements, Words words) {
        this(new Axis(judgements, words, "weeks", Axis.WIDE), new Axis(judgements, words, "weeks-narrow", Axis.NARROW));
    }
}
