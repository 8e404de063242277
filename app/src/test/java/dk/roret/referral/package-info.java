/** Tests of {@link dk.roret.referral}. */
@NullMarked
package dk.roret.referral;

import org.jspecify.annotations.NullMarked;
