package dk.roret.benefit;

import org.jspecify.annotations.Nullable;

/**
 * Weeks with benefit since the count last started over. Where what came before the observation matters, only bounds
 * are known.
 *
 * @param atLeast 0 until the first week with benefit
 * @param atMost null when there is no upper bound
 */
public record RefundCount(int atLeast, @Nullable Integer atMost) {

    public boolean exact() {
        return atMost != null && atMost == atLeast;
    }
}
