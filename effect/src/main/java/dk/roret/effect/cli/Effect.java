package dk.roret.effect.cli;

import dk.roret.effect.table.BadInput;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What works, for whom, and how sure that is. */
@Command(
        name = "effect",
        mixinStandardHelpOptions = true,
        version = "roret effect 0.1.0",
        description = "Says what shortens the time on benefit, with the uncertainty.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SurvivalCommand.class, CompareCommand.class, EvaluateCommand.class, EconomyCommand.class})
public final class Effect {
    /** Nothing was wrong; what was handed in was wrong. */
    private static final int REFUSED = 1;

    private static final int FAULT = 70;

    private Effect() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** @return the exit status */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Effect())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(120)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof BadInput) {
                        command.getErr().println("effect: " + exception.getMessage());
                        return REFUSED;
                    }
                    command.getErr().println("effect: this is a fault in Roret, not in your data: " + exception);
                    return FAULT;
                })
                .execute(arguments);
    }
}
