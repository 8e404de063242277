package dk.roret.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A data package for a test, written as the test tells it. */
public final class TestPackage {

    public static final String CITIZENS = "citizen_id,cpr,given_name,family_name,birth_date,sex,education";
    public static final String SPELLS = "spell_id,citizen_id,benefit,start_date,end_date,exit_reason";

    private final Path folder;
    private final List<String> resources = new ArrayList<>();
    private String source = "case-system";
    private String created = "2026-11-16T02:00:00+01:00";
    private String delivery = "full";
    private String from = "2020-11-16";
    private String until = "2026-11-15";

    public TestPackage(Path folder) {
        this.folder = folder;
    }

    public TestPackage from(String source) {
        this.source = source;
        return this;
    }

    public TestPackage created(String moment) {
        this.created = moment;
        return this;
    }

    public TestPackage changes() {
        this.delivery = "changes";
        return this;
    }

    public TestPackage seen(String first, String last) {
        this.from = first;
        this.until = last;
        return this;
    }

    /** A file of one resource, its heading first. */
    public TestPackage with(String resource, String... lines) {
        return file(resource, resource + ".csv", String.join("\n", lines) + "\n", "");
    }

    public TestPackage file(String resource, String path, String content, String more) {
        return file(resource, path, content.getBytes(StandardCharsets.UTF_8), more);
    }

    public TestPackage file(String resource, String path, byte[] content, String more) {
        raw(path, content);
        return names(resource, path, more);
    }

    /** Names a file without writing it. */
    public TestPackage names(String resource, String path, String more) {
        resources.add("{\"name\": \"%s\", \"path\": \"%s\"%s}".formatted(resource, path.replace("\\", "\\\\"), more));
        return this;
    }

    public TestPackage raw(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The folder with the descriptor that has been written by hand. */
    public Path asItIs() {
        return folder;
    }

    /** Writes the descriptor; the folder is a delivery now. */
    public Path written() {
        raw("datapackage.json", """
                {"name": "%s", "created": "%s",
                 "roret": {"version": 1, "delivery": "%s", "observation": {"from": "%s", "until": "%s"}},
                 "resources": [%s]}""".formatted(source, created, delivery, from, until, String.join(", ", resources))
                .getBytes(StandardCharsets.UTF_8));
        return folder;
    }
}
