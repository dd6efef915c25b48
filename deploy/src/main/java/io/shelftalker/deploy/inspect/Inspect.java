package io.shelftalker.deploy.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.egress.Answer;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one thing that somebody gave, or a batch of them. */
public final class Inspect {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORT = 10_000;

    private final Settings settings;
    private final InputStream in;
    private final PrintStream out;

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
            Shown inspection = inspections.shown(request.name()).orElseThrow(() -> unknown(request, inspections));
            refuseOthers(request, inspection.hints());
            Question question = question(request, installation);
            Illegible.in(question).ifPresent(why -> {
                throw new Refused(Exit.FAILED, "Cannot read " + request.source() + ": " + why);
            });
            ObjectNode answer = inspection.answer(question);
            if (request.json()) {
                out.println(answer.toPrettyString());
            } else {
                inspection.lines(answer).forEach(out::println);
            }
        } catch (IllegalArgumentException refused) {
            throw new Refused(Exit.USAGE, "Cannot inspect this: " + refused.getMessage() + ".");
        }
    }

    /** A hint that nobody takes is a slip of the pen. */
    private static void refuseOthers(Request request, Set<String> hints) {
        for (String hint : request.hints().keySet()) {
            if (!hints.contains(hint)) {
                throw new Refused(
                        Exit.USAGE,
                        "inspect " + request.name() + " takes no hint '" + hint + "'. It takes: "
                                + (hints.isEmpty() ? "none" : String.join(", ", new TreeSet<>(hints))) + ".");
            }
        }
    }

    private static Refused unknown(Request request, Inspections inspections) {
        return new Refused(
                Exit.USAGE,
                "There is nothing called '" + request.name() + "' to inspect. There is: "
                        + String.join(", ", inspections.names()) + ".");
    }

    private Question question(Request request, Installation installation) throws IOException {
        ObjectNode input = JSON.createObjectNode();
        request.hints().forEach(input::put);
        request.url().ifPresent(url -> input.put("url", url));
        if (request.isStandardInput()) {
            return read(request, input, Contents.of(in));
        }
        if (request.isUrl()) {
            boolean page = request.name().equals("page") || request.name().equals("breadcrumb");
            Answer.Received received = Contents.ofUrl(request.given(), page, installation.bean(Egress.class));
            if (!input.has("url")) {
                input.put("url", received.url().toString());
            }
            return new Question(request.name(), input, Optional.of(received.body()));
        }
        return request.isText()
                ? new Question(request.name(), input.put("text", request.given()), Optional.empty())
                : new Question(request.name(), input, Optional.of(file(request)));
    }

    /** A few words are given as such, wherever they come from. */
    private static Question read(Request request, ObjectNode input, byte[] content) {
        boolean words = request.isOfWords() && content.length <= SHORT;
        return words
                ? new Question(
                        request.name(),
                        input.put("text", new String(content, StandardCharsets.UTF_8).strip()),
                        Optional.empty())
                : new Question(request.name(), input, Optional.of(content));
    }

    private static byte[] file(Request request) throws IOException {
        try {
            return Contents.ofFile(Contents.path(request.given()));
        } catch (IllegalArgumentException none) {
            throw new Refused(
                    Exit.FAILED,
                    "Cannot inspect this: " + none.getMessage()
                            + ". Give a file, a URL that begins with http:// or https://, or - for standard input.");
        }
    }
}
