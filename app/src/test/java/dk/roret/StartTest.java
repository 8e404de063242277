package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.web.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void productionWithAnOpenDoorStopsAtOnceAndLeavesTheSentenceToWhoeverStartsIt(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        RoretApplication.class, "--roret.production=true", "--roret.demo=true", "--server.port=0"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("In production nobody may sign in by picking a person");
        assertThat(output).doesNotContain("\tat ");
    }
}
