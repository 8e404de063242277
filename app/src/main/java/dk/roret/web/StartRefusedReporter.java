package dk.roret.web;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps a refused start from being logged as a fault: whoever starts Roret prints its one sentence. */
class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof StartRefused;
    }
}
