package dk.roret.outcome;

import dk.roret.HouseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A house of its own, into which Fjordby has moved: enough people for effects. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HouseTest
@TestPropertySource(properties = "test.house=fjordby")
@Import(Fjordby.class)
@interface FjordbyTest {}
