package dk.roret;

import dk.roret.web.StartRefused;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that start the application. */
@Command(
        name = "roret",
        description = "The citizen at the helm.",
        subcommands = {DemoCommand.class, ServeCommand.class, ImportRun.class},
        mixinStandardHelpOptions = true)
final class Roret {

    static void main(String[] args) {
        System.exit(new CommandLine(new Roret())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    System.err.println("roret: " + sentence(problem));
                    return 1;
                })
                .execute(args));
    }

    /** The sentence of whoever refused, however deep the framework has wrapped it. */
    private static String sentence(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return String.valueOf(refused.getMessage());
            }
        }
        LoggerFactory.getLogger(Roret.class).error("Unforeseen", problem);
        return "Something went wrong that Roret did not foresee. The lines above say what.";
    }
}
