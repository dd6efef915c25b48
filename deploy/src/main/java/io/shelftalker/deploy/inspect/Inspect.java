package io.shelftalker.deploy.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.core.inspect.Inspections;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.deploy.start.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads one thing that somebody gave, or a batch of them. */
public final class Inspect {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final InputStream in;
    private final PrintStream out;

    /**
     * What to read.
     *
     * @param name of the inspection
     * @param given a file, a URL, a text, or {@code -} for standard input
     * @param url where it comes from, where that is not the URL given
     * @param rules a file with rules to try
     * @param json whether the answer is for machines
     */
    public record Request(String name, String given, Optional<String> url, Optional<Path> rules, boolean json) {}

    public Inspect(Settings settings, InputStream in, PrintStream out) {
        this.settings = settings;
        this.in = in;
        this.out = out;
    }

    /** Answers every line of standard input. */
    public void batch() throws IOException {
        try (Installation installation = Installation.reading(settings)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            new Batch(installation.bean(Inspections.class)).run(lines, out);
        }
    }

    /** @throws Refused if there is no such inspection, or what is given cannot be got */
    public void one(Request request) throws IOException {
        try (Installation installation = Installation.reading(settings)) {
            Inspections inspections = installation.bean(Inspections.class);
            Shown inspection = inspections
                    .shown(request.name())
                    .orElseThrow(() -> new Refused(
                            Exit.USAGE,
                            "There is nothing called '" + request.name() + "' to inspect. There is: "
                                    + String.join(", ", inspections.names()) + "."));
            ObjectNode answer = answer(inspection, question(request, installation.bean(Egress.class)));
            if (request.json()) {
                out.println(answer.toPrettyString());
            } else {
                inspection.lines(answer).forEach(out::println);
            }
        }
    }

    private static ObjectNode answer(Shown inspection, Question question) {
        try {
            return inspection.answer(question);
        } catch (IllegalArgumentException refused) {
            throw new Refused(Exit.USAGE, "Cannot inspect this: " + refused.getMessage() + ".");
        }
    }

    private Question question(Request request, Egress egress) throws IOException {
        ObjectNode input = JSON.createObjectNode();
        request.url().ifPresent(url -> input.put("url", url));
        if (request.rules().isPresent()) {
            input.put("rules", text(request.rules().get()));
        }
        if (request.given().equals("-")) {
            return new Question(request.name(), input, Optional.of(in.readAllBytes()));
        }
        if (request.given().matches("https?://\\S+")) {
            Optional<byte[]> body = Optional.of(fetched(request.given(), egress, input));
            return new Question(request.name(), input, body);
        }
        Optional<Path> file = file(request.given());
        if (file.isPresent()) {
            return new Question(request.name(), input, Optional.of(Files.readAllBytes(file.get())));
        }
        return new Question(request.name(), input.put("text", request.given()), Optional.empty());
    }

    private static String text(Path rules) throws IOException {
        if (!Files.isRegularFile(rules)) {
            throw new Refused(Exit.USAGE, "There is no file " + rules + " with rules.");
        }
        return Files.readString(rules);
    }

    private static byte[] fetched(String url, Egress egress, ObjectNode input) {
        return switch (egress.get(new Ask(url, Map.of(), Budget.SITEMAP))) {
            case Answer.Received received
            when received.status() / 100 == 2 -> {
                if (!input.has("url")) {
                    input.put("url", received.url().toString());
                }
                yield received.body();
            }
            case Answer.Received received -> throw unreachable(url, "it answers with status " + received.status());
            case Answer.Forbidden forbidden -> throw unreachable(url, forbidden.reason());
            case Answer.Failed failed -> throw unreachable(url, failed.reason());
        };
    }

    private static Refused unreachable(String url, String reason) {
        return new Refused(Exit.FAILED, "Cannot read " + url + ": " + reason + ".");
    }

    private static Optional<Path> file(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException text) {
            return Optional.empty();
        }
    }
}
