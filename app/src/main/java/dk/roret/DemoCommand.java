package dk.roret;

import dk.roret.local.LocalHouse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "A whole made-up municipality on this machine.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", description = "Port to answer on (default: ${DEFAULT-VALUE}).", defaultValue = "8080")
    private int port;

    @Option(
            names = "--citizens",
            description = "How many citizens a new municipality gets (default: ${DEFAULT-VALUE}).",
            defaultValue = "6000")
    private int citizens;

    @Option(names = "--fresh", description = "Throw the data folder's municipality away, and begin again.")
    private boolean fresh;

    @Option(
            names = "--data",
            description = "Folder for the data (default: data beside ./roret).",
            defaultValue = "${env:RORET_HOME:-.}/data")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        LocalHouse.open(RoretApplication.class, data, port, citizens, fresh);
        new CountDownLatch(1).await();
        return 0;
    }
}
