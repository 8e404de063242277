package dk.roret;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyWhatLiesBelowThem() {
        ApplicationModules.of(RoretApplication.class).verify();
    }
}
