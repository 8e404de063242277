package dk.roret.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * What a professional wrote for those who have the course.
 *
 * @param who id of the one who wrote it
 * @param corrected another note has taken its place
 */
public record Note(UUID id, String words, Instant at, UUID who, String by, boolean corrected) {}
