package dk.roret;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** The libraries below the house know nothing of it, so they cannot say which of their packages it may use: all. */
final class Libraries implements ApplicationModuleDetectionStrategy {

    private static final Set<String> NAMES = Set.of("dk.roret.effect", "dk.roret.chart", "dk.roret.demo");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return NAMES.contains(base.getName()) ? NamedInterfaces.forOpen(base) : NamedInterfaces.of(base, information);
    }
}
