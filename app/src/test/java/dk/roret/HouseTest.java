package dk.roret;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole house on a real PostgreSQL, on Monday 16 November 2026 at 10.00, with {@link TestWorld} in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {RoretApplication.class, TestHouse.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "roret.demo=true",
            "roret.municipality.name=Fjordby Kommune",
            "roret.municipality.phone=12 34 40 00",
            "roret.snapshot.folder=${java.io.tmpdir}/roret-snapshots-${random.uuid}",
            "roret.snapshot.secret=a secret that only the tests know"
        })
@Import(TestWorld.class)
public @interface HouseTest {}
