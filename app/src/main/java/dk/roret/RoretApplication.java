package dk.roret;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Roret")
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class RoretApplication {}
