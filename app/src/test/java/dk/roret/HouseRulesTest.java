package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds all through the house, read off its sources. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Set<String> MODULES = modules();

    @Test
    void noModuleReadsAnotherModulesTables() throws IOException {
        Pattern table = Pattern.compile("(?:from|join|into|update|table|delete from|references|on|using)\\s+("
                + String.join("|", MODULES) + ")\\.(?!published_)([a-z_]+)");
        List<String> trespasses = new ArrayList<>();
        for (String module : MODULES) {
            for (Path file : files("java/dk/roret/" + module, ".java")) {
                for (MatchResult found : matches(table, withoutImports(file))) {
                    if (!found.group(1).equals(module)) {
                        trespasses.add(file.getFileName() + ": " + found.group());
                    }
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void everyTextIsInBothLanguages() throws IOException {
        for (String module : MODULES) {
            Path danish = MAIN.resolve("resources/text/" + module + "_da.properties");
            if (Files.exists(danish)) {
                assertThat(texts(module, "en")).as("English texts of " + module).isEqualTo(texts(module, "da"));
                assertThat(texts(module, "da"))
                        .allMatch(key -> key.startsWith(module + "."), "starts with " + module + ".");
            }
        }
    }

    @Test
    void everyCodeSaysOneSentence() throws IOException {
        Pattern said = Pattern.compile("\"([A-Z]{3}-[0-9]{2})\",\\s*\"([a-z0-9._-]+)\"");
        Map<String, Set<String>> sentences = new TreeMap<>();
        for (Path file : files("java", ".java")) {
            matches(said, Files.readString(file))
                    .forEach(found -> sentences
                            .computeIfAbsent(found.group(1), first -> new TreeSet<>())
                            .add(found.group(2)));
        }
        assertThat(sentences)
                .isNotEmpty()
                .allSatisfy((code, texts) -> assertThat(texts).as(code).hasSize(1));
    }

    @Test
    void everyTextThatATemplateAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : MODULES) {
            known.addAll(texts(module, "da"));
        }
        Pattern call = Pattern.compile("\\bt\\(\"([a-z0-9._-]+)\"[,)]");
        Set<String> missing = new TreeSet<>();
        for (Path template : files("jte", ".jte")) {
            matches(call, Files.readString(template)).forEach(found -> {
                if (!known.contains(found.group(1))) {
                    missing.add(template.getFileName() + ": " + found.group(1));
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHasWordsStylesOrScriptsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files("jte", ".jte")) {
            String source = withoutStyleOfPaper(Files.readString(template));
            if (source.contains(" style=") || source.matches("(?s).*<script(?! src=).*") || source.contains("<style")) {
                found.add(template.getFileName() + ": style or script");
            }
            for (String words : wordsOf(source)) {
                found.add(template.getFileName() + ": " + words);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theCoveragePageNamesTestsThatExist() throws IOException {
        Set<String> tests = new TreeSet<>(Set.of("none"));
        for (String module : List.of("app", "effect", "chart", "demo", "trino")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test"))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(tests::add);
            }
        }
        for (String line : Files.readAllLines(Path.of("../docs/coverage.md"))) {
            if (line.matches("\\| [A-J][0-9]+ \\|.*")) {
                assertThat(tests).as(line).contains(line.split("\\|")[3].strip().split(", "));
            }
        }
    }

    /** A template for paper has no style sheet to link to, and no Content-Security-Policy to obey. */
    private static String withoutStyleOfPaper(String template) {
        return template.contains("@page {") ? template.replaceAll("(?s)<style>.*?</style>", "") : template;
    }

    /** What would reach the reader without passing the message files. The product's own name may. */
    private static List<String> wordsOf(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?s)!\\{.*?}\\n", " ")
                .replaceAll("(?m)^\\s*@(import|param).*$", " ");
        text = withoutBalanced(text, "${", '{', '}');
        text = withoutBalanced(text, "$unsafe{", '{', '}');
        text = text.replaceAll("@template\\.[A-Za-z0-9_.-]+", "@call");
        text = withoutBalanced(text, "@call(", '(', ')');
        text = withoutBalanced(text, "@if(", '(', ')');
        text = withoutBalanced(text, "@elseif(", '(', ')');
        text = withoutBalanced(text, "@for(", '(', ')');
        text = text.replaceAll("@(else|endif|endfor|endraw|raw)\\b", " ");
        text = text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ").replace("Roret", " ");
        return Pattern.compile("\\p{L}{2,}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.equals("page"))
                .toList();
    }

    /** Cuts out each opening up to its own closing bracket, strings included; content blocks `@`...`` are kept. */
    private static String withoutBalanced(String text, String opening, char open, char close) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, at)) {
            rest.append(text, at, start);
            int depth = 1;
            int end = start + opening.length();
            while (depth > 0 && end < text.length()) {
                char here = text.charAt(end);
                if (text.startsWith("@`", end)) {
                    int content = end + 2;
                    int stop = closingTick(text, content);
                    rest.append(' ').append(text, content, stop).append(' ');
                    end = stop + 1;
                    continue;
                }
                depth += here == open ? 1 : here == close ? -1 : 0;
                end++;
            }
            at = end;
        }
        String left = rest.append(text.substring(at)).toString();
        // A content block may hold the same kind of call again.
        return left.contains(opening) ? withoutBalanced(left, opening, open, close) : left;
    }

    private static int closingTick(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            if (text.startsWith("@`", at)) {
                depth++;
                at++;
            } else if (text.charAt(at) == '`' && --depth == 0) {
                return at;
            }
        }
        return text.length() - 1;
    }

    private static Set<String> texts(String module, String language) throws IOException {
        Properties texts = new Properties();
        Path file = MAIN.resolve("resources/text/" + module + "_" + language + ".properties");
        if (Files.exists(file)) {
            try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String withoutImports(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?m)^import .*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<Path> files(String below, String ending) throws IOException {
        Path root = MAIN.resolve(below);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> modules() {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/dk/roret"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
