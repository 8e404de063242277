package dk.roret.setting;

import dk.roret.value.Closing;
import dk.roret.value.Disclosure;

/** What may be told of small groups, by the limits that the municipality has set. */
public interface DisclosureRule {

    Disclosure today();

    Closing closing();
}
