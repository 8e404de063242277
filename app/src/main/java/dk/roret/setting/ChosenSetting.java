package dk.roret.setting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting with all that was chosen for it.
 *
 * @param now the choice that applies today; null while the fallback does
 * @param coming those from a later day, the nearest first
 * @param past those that no longer apply, the newest first
 */
public record ChosenSetting(Setting setting, @Nullable Choice now, List<Choice> coming, List<Choice> past) {

    public String value() {
        return now == null ? setting.fallback() : now.value();
    }
}
