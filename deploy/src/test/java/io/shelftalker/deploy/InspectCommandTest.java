package io.shelftalker.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line of {@code inspect}, run as it is. */
final class InspectCommandTest {
    private static final String TRAIL = "<!doctype html><nav class='breadcrumbs'><a href='/'>Home</a> / "
            + "<a href='/lamps'>Lamps</a> / Arc</nav>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void readsWordsAndSaysWhatTheyAre() {
        assertThat(run("", "price", "1 299,00 €")).isZero();
        assertThat(out.toString(UTF_8)).contains("1299.00").contains("EUR");
    }

    @Test
    void saysWhichOfSeveralPricesItTook() {
        assertThat(run("", "price", "was 20,00 € now 15,00 €")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("20.00 EUR", "Of several prices the first is taken; passed over: 15,00.");
    }

    @Test
    void rulesThatAreNotThereAreOneLine() {
        assertThat(run("", "page", "x.html", "--rules", "nowhere.json")).isEqualTo(64);
        assertThat(complaints.toString())
                .contains("--rules: there is no file nowhere.json to be read.")
                .doesNotContain("Usage:");
    }

    @Test
    void readsWhatIsPipedIn() {
        assertThat(run("12,50 €\n", "price", "-", "--json")).isZero();
        assertThat(out.toString(UTF_8)).contains("\"amount\" : \"12.50\"");
    }

    @Test
    void readsAFileThatComesFromSomewhere() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), TRAIL);

        assertThat(run("", "breadcrumb", page.toString(), "--url", "https://shop.example/p/arc"))
                .isZero();
        assertThat(out.toString(UTF_8).lines())
                .containsExactly("Home  https://shop.example/", "  Lamps  https://shop.example/lamps", "    Arc");
    }

    @Test
    void fetchesAPageThroughTheGuardedWayOut() throws IOException {
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/p", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(TRAIL.getBytes(UTF_8));
            }
        });
        shop.start();
        try {
            String host = "127.0.0.1:" + shop.getAddress().getPort();
            String page = "http://" + host + "/p";

            assertThat(run("", "breadcrumb", page)).as("a private address").isEqualTo(1);
            assertThat(complaints.toString()).contains("Cannot read " + page);
            assertThat(run(Map.of("SHELFTALKER_EGRESS_ALLOW", host), "", "breadcrumb", page))
                    .as("one that the operator opens")
                    .isZero();
            assertThat(out.toString(UTF_8)).contains("Lamps  http://" + host + "/lamps");
            assertThat(run(Map.of("SHELFTALKER_EGRESS_ALLOW", host), "", "breadcrumb", "http://" + host + "/gone"))
                    .isEqualTo(1);
            assertThat(complaints.toString()).contains("status 404");
        } finally {
            shop.stop(0);
        }
    }

    @Test
    void refusesWithAReasonAndWhatToDo() {
        assertThat(run("", "prize", "12")).isEqualTo(64);
        assertThat(run("", "breadcrumb", "nowhere.html")).isEqualTo(1);
        assertThat(run("", "page", "x.html", "--rules", "nowhere.json")).isEqualTo(64);
        assertThat(run("", "--batch", "price")).isEqualTo(64);
        assertThat(run("")).isEqualTo(64);
        assertThat(complaints.toString())
                .contains("There is nothing called 'prize' to inspect. There is: breadcrumb, ")
                .contains("there is no file nowhere.html. Give a file, a URL")
                .contains("--rules: there is no file nowhere.json")
                .contains("--batch takes")
                .contains("Say what to inspect");
    }

    @Test
    void saysWhatCannotBeReadAndWhatToDo() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.html"));
        Path picture = Files.write(directory.resolve("kettle.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        Path bytes = Files.write(directory.resolve("kettle.bin"), new byte[] {7, 0, 0, 3, 9, 0, 1});

        assertThat(run("", "page", empty.toString())).isEqualTo(1);
        assertThat(run("", "page", "-")).isEqualTo(1);
        assertThat(run("", "page", picture.toString())).isEqualTo(1);
        assertThat(run("", "breadcrumb", bytes.toString())).isEqualTo(1);
        assertThat(run("", "sitemap", empty.toString())).isEqualTo(1);
        assertThat(run("", "page", directory.toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(complaints.toString())
                .contains("Cannot read " + empty + ": it is empty. Save it again, or give its URL.")
                .contains("Cannot read standard input: it is empty.")
                .contains("Cannot read " + picture + ": it is a PNG picture, and no HTML. Save the page's source")
                .contains("Cannot read " + bytes + ": it is a file of bytes, and no HTML.")
                .contains(directory + " is not a file that can be read. Give a file, a URL");
    }

    @Test
    void aShopWithoutRulesIsRead() throws IOException {
        Path empty = Files.createFile(directory.resolve("robots.txt"));

        assertThat(run("", "robots", empty.toString(), "--url", "https://shop.example/p"))
                .isZero();
    }

    @Test
    void aBatchAnswersWhatItCannotReadAndGoesOn() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.html"));
        String question =
                "{\"id\":%d,\"kind\":\"product_page\",\"input\":{\"url\":\"https://shop.example/\"},\"file\":\"%s\"}\n";
        String lines = question.formatted(1, empty) + question.formatted(2, directory.resolve("nowhere.html"))
                + "{\"id\":3,\"kind\":\"price\",\"input\":{\"price\":\"5 €\"}}\n";

        assertThat(run(lines, "--batch")).isZero();
        assertThat(out.toString(UTF_8).lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("{\"id\":1,\"error\":")
                                .contains("it is empty"),
                        second -> assertThat(second)
                                .startsWith("{\"id\":2,\"error\":")
                                .contains("there is no file"),
                        third -> assertThat(third).contains("EUR"));
    }

    @Test
    void refusesAnUnknownSettingLikeEveryCommand() {
        assertThat(run(Map.of("SHELFTALKER_HTTP_PROT", "1"), "", "price", "12")).isEqualTo(78);
    }

    @Test
    void itsHelpTellsOfEverythingThatThereIs() {
        run("", "nothing", "x");
        String there =
                complaints.toString().replaceFirst("(?s).*There is: ", "").strip();
        CommandLine inspect = Application.commandLine(Map.of()).getSubcommands().get("inspect");
        String help = Objects.requireNonNull(inspect).getUsageMessage();

        // Where a line is longer than the screen, it is broken in the middle of a word.
        assertThat(InspectCommand.class.getAnnotation(CommandLine.Command.class).footer())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
        assertThat(List.of(there.substring(0, there.length() - 1).split(", ")))
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(help).contains("\n  " + name + " "));
    }

    @Test
    void aBadLineOfABatchDoesNotStopTheOthers() throws IOException {
        Path rows = Files.writeString(directory.resolve("rows.csv"), "sku,name\n1,Lamp\n");
        String lines = String.join(
                "\n",
                "nonsense",
                "[1]",
                "",
                "{'id':7,'kind':'nothing'}".replace('\'', '"'),
                "{'id':{'a':[1]},'kind':'csv','file':'/nowhere'}".replace('\'', '"'),
                "{'id':'deep','input':".replace('\'', '"') + "[".repeat(5000) + "]".repeat(5000) + "}",
                "{'id':'nested','kind':'breadcrumb','input':{'html':'%s'}}"
                        .replace('\'', '"')
                        .formatted("<i>".repeat(50_000)),
                "{'id':'long','kind':'review_count','input':{'text':'7%s'}}"
                        .replace('\'', '"')
                        .formatted(" ".repeat(17_000_000)),
                "{'id':null,'kind':'csv','file':'FILE'}".replace('\'', '"').replace("FILE", rows.toString()));

        assertThat(run(lines, "--batch")).isZero();

        List<String> answers = out.toString(UTF_8).lines().toList();
        assertThat(answers).hasSize(8);
        assertThat(answers.get(2)).isEqualTo("{\"id\":7,\"error\":\"there is no kind 'nothing'\"}");
        assertThat(answers.get(3)).isEqualTo("{\"id\":{\"a\":[1]},\"error\":\"there is no file /nowhere\"}");
        assertThat(answers.get(5)).startsWith("{\"id\":\"nested\",");
        assertThat(answers.get(6)).contains("longer than");
        assertThat(new ObjectMapper().readTree(answers.get(7)))
                .isEqualTo(new ObjectMapper().readTree("{\"id\":null,\"rows\":[{\"sku\":\"1\",\"name\":\"Lamp\"}]}"));
    }

    private int run(String piped, String... arguments) {
        return run(Map.of(), piped, arguments);
    }

    private int run(Map<String, String> environment, String piped, String... arguments) {
        PrintStream before = System.out;
        InputStream given = System.in;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setIn(new ByteArrayInputStream(piped.getBytes(UTF_8)));
        try {
            CommandLine line = Application.commandLine(environment);
            line.setErr(new PrintWriter(complaints, true));
            String[] all = new String[arguments.length + 1];
            all[0] = "inspect";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return line.execute(all);
        } finally {
            System.setOut(before);
            System.setIn(given);
        }
    }
}
