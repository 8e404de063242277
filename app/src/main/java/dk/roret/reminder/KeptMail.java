package dk.roret.reminder;

import java.time.Instant;

/** A mail that would have been sent. */
public record KeptMail(String to, String subject, String body, Instant at) {}
