package io.shelftalker.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The widget on a page of a shop, in a real browser. Pictures of what was seen are left in {@code target/widget}. */
@Tag("slow")
final class WidgetBrowserTest {
    @TempDir
    private static Path directory;

    private static BrowserScene scene;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void open() throws InterruptedException {
        Optional<Path> chromium = Stream.of(
                        "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Chromium is not installed here, so the widget was not seen");
        scene = BrowserScene.open(chromium.get(), directory);
    }

    @AfterAll
    static void close() {
        if (scene != null) {
            scene.close();
        }
    }

    @BeforeEach
    void begin() {
        scene.page().includes(scene.bot().address(), "");
        context = scene.browser().newContext();
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void opensGreetsAndAnswers() {
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/search kettle");

        assertThat(bot(page).last()).containsText("Kettle");
        assertThat(page.locator(".message.visitor")).hasCount(1);
        photo(page, "answer");
    }

    @Test
    void pagesAListInPlace() {
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/new");
        assertThat(page.locator(".list .number").first()).hasText("1");
        int messages = bot(page).count();

        page.locator("button.action", new Page.LocatorOptions().setHasText("›")).click();

        assertThat(page.locator(".list .number").first()).hasText("6");
        assertThat(bot(page)).hasCount(messages);
    }

    @Test
    void everythingIsDoneByKeyboard() {
        Page page = visit(scene.page().origin());
        page.locator(".launcher").waitFor();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".launcher")).isFocused();

        page.keyboard().press("Enter");
        assertThat(page.locator("textarea")).isFocused();
        assertThat(bot(page).first()).containsText("products");
        page.keyboard().type("/new");
        page.keyboard().press("Enter");
        page.locator(".list").waitFor();
        page.locator("button.action", new Page.LocatorOptions().setHasText("›")).focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".list .number").first()).hasText("6");
        assertThat(page.locator("button.action", new Page.LocatorOptions().setHasText("›")))
                .isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
        assertThat(page.locator(".launcher")).isFocused();
    }

    @Test
    void goesOnAfterTheConnectionWasLost() {
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/search kettle");
        assertThat(bot(page)).hasCount(2);
        context.setOffline(true);
        assertThat(page.locator(".notice")).containsText("offline");
        says(page, "/search tent");
        scene.tell(Reply.text(Phrase.literal("Said while you were away")));
        photo(page, "offline");

        context.setOffline(false);

        assertThat(page.locator(".bubble", new Page.LocatorOptions().setHasText("Said while you were away")))
                .hasCount(1);
        assertThat(bot(page).last()).containsText("Tent");
        assertThat(page.locator(".message.visitor")).hasCount(2);
        assertThat(page.locator(".notice")).isHidden();
        complaints.removeIf(line -> line.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void aPageLoadedAgainShowsTheConversationAgain() {
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/search kettle");
        assertThat(bot(page)).hasCount(2);

        page.reload();
        page.locator(".launcher").click();

        assertThat(bot(page)).hasCount(2);
        assertThat(page.locator(".message.visitor")).hasText(Pattern.compile("/search kettle"));
    }

    @Test
    void whatAShopWritesIsShownAndNeverRun() {
        Page page = visit(scene.page().origin());
        open(page);
        String evil = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
        Phrase name = Phrase.literal(evil);
        Reply.Card card = new Reply.Card(
                name,
                Optional.of(URI.create("javascript:document.title='run'")),
                Optional.empty(),
                List.of(name),
                Menu.NONE);
        Menu menu = Menu.of(
                new Action.Press(name, Call.of("help")),
                new Action.Open(name, URI.create("javascript:document.title='run'")));

        scene.tell(new Reply.Cards(name, 1, List.of(card, card), menu));

        assertThat(bot(page).last()).containsText(evil);
        assertThat(bot(page).last().locator("img, script, a[href^=javascript]")).hasCount(0);
        assertThat(page).hasTitle("A shop");
    }

    @Test
    void writesFromRightToLeftWhereTheWordsDo() {
        Page page = visit(scene.page().origin());
        open(page);
        scene.tell(new Reply.Card(
                Phrase.literal("קומקום נחושת, 1 ליטר"),
                Optional.empty(),
                Optional.empty(),
                List.of(Phrase.literal("במלאי · 64.00 ₪")),
                Menu.of(new Action.Press(Phrase.literal("עקוב"), Call.of("help")))));

        Locator title = bot(page).last().locator("h3");
        assertThat(title).hasText("קומקום נחושת, 1 ליטר");
        assertThat(title).hasCSS("direction", "rtl");
        photo(page, "right-to-left");
    }

    @Test
    void isDarkWhereThePersonWantsItSo() {
        anew(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/new");
        page.locator(".list").waitFor();

        assertThat(page.locator(".panel")).hasCSS("background-color", "rgb(20, 19, 18)");
        photo(page, "dark");
    }

    @Test
    void fillsAPhone() {
        anew(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/new");
        page.locator(".list").waitFor();

        assertThat(page.locator(".panel").boundingBox().width).isEqualTo(390);
        assertThat(page.locator(".panel").boundingBox().height).isEqualTo(844);
        assertThat(page.locator(".launcher")).isHidden();
        assertThat(page.locator(".panel")).hasAttribute("aria-modal", "true");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        photo(page, "phone");
    }

    @Test
    void speaksTheVisitorsLanguageWhereThePageSaysSo() {
        anew(new Browser.NewContextOptions().setLocale("fr-CA"));
        scene.page().includes(scene.bot().address(), "data-language='visitor'");
        assertThat(visit(scene.page().origin()).locator(".launcher")).hasAccessibleName("Ouvrir la discussion");
    }

    @Test
    void isSaidToThoseWhoListen() {
        Page page = visit(scene.page().origin());
        assertThat(page.locator(".launcher")).hasAccessibleName("Open the chat");
        open(page);

        assertThat(page.locator("[role=log]")).hasAttribute("aria-live", "polite");
        assertThat(page.locator(".panel")).hasAttribute("role", "dialog");
        assertThat(page.locator(".panel")).hasAccessibleName("Ask the shop");
        assertThat(page.locator("textarea")).hasAccessibleName("Your message");
        assertThat(page.locator(".send")).hasAccessibleName("Send");
        for (Locator button : page.locator("button:visible").all()) {
            assertThat(button).hasAccessibleName(Pattern.compile("\\S"));
        }
    }

    @Test
    void keepsWhetherAnAnswerHelped() {
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/help");
        assertThat(bot(page)).hasCount(2);
        assertThat(page.locator(".opinion")).hasCount(0);

        says(page, "/search kettle");
        page.locator(".opinion button").first().click();

        assertThat(page.locator(".opinion")).containsText("Thank you");
        page.waitForCondition(() -> scene.database().everything().withHandle(handle -> handle.createQuery(
                        "select exists (select from widget_message where helpful and not visitor)")
                .mapTo(Boolean.class)
                .one()));
    }

    @Test
    void aPersonWhomTheShopHasNamedIsKnownAndKeepsToThemselves() throws GeneralSecurityException {
        Page before = visit(scene.page().origin());
        open(before);
        says(before, "/search kettle");
        assertThat(bot(before)).hasCount(2);
        before.close();

        scene.page().includes(scene.bot().address(), scene.identity("4711"));
        Page page = visit(scene.page().origin());
        open(page);

        assertThat(bot(page)).hasCount(1);
        boolean known = scene.database().everything().withHandle(handle -> handle.createQuery(
                        "select exists (select from conversation where external_id = 'user:4711')")
                .mapTo(Boolean.class)
                .one());
        assertThat(known).isTrue();
        page.reload();
        open(page);
        assertThat(bot(page)).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSiteThatNobodyHasNamedGetsNoAnswer() {
        Page page = visit(scene.page().foreign());
        page.locator(".launcher").click();

        assertThat(page.locator(".notice")).containsText("not set up for this site");
        assertThat(page.locator("textarea")).isDisabled();
        assertThat(page.locator(".message")).hasCount(0);
        assertThat(complaints).isNotEmpty().allMatch(line -> line.contains("403"));
        complaints.clear();
    }

    @Test
    void whereTheShopCannotSayWhoItIsTheConversationGoesOnAllTheSame() {
        // The page's server answers with HTML.
        scene.page().includes(scene.bot().address(), "data-user=\"4712\" data-identity=\"/chat-identity\"");
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/search kettle");
        assertThat(bot(page)).hasCount(2);

        page.reload();
        page.locator(".launcher").click();

        assertThat(bot(page)).hasCount(2);
    }

    @Test
    void whatWasShownToOneVisitorIsNotShownToTheNext() {
        Page page = visit(scene.page().origin());
        open(page);
        says(page, "/search kettle");
        assertThat(bot(page)).hasCount(2);
        page.route("**/session", route -> route.resume(new Route.ResumeOptions().setPostData("{}")));
        page.route("**/events", route -> refuse(route, 401), new Page.RouteOptions().setTimes(1));

        says(page, "/search tent");

        assertThat(page.locator(".message.bot", new Page.LocatorOptions().setHasText("Tent")))
                .hasCount(1);
        assertThat(page.locator(".message", new Page.LocatorOptions().setHasText("ettle")))
                .hasCount(0);
        assertThat(page.locator(".message.visitor")).hasCount(1);
        complaints.removeIf(line -> line.contains("401"));
    }

    @Test
    void whatWasNotTakenCanBeTriedAgain() {
        Page page = visit(scene.page().origin());
        open(page);
        page.route("**/events", route -> refuse(route, 422), new Page.RouteOptions().setTimes(1));
        says(page, "/search kettle");

        page.locator(".message.failed .retry").click();

        assertThat(bot(page).last()).containsText("Kettle");
        assertThat(page.locator(".message.visitor")).hasCount(1);
        assertThat(page.locator(".message.failed")).hasCount(0);
        complaints.removeIf(line -> line.contains("422"));
    }

    private static void refuse(Route route, int status) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setBody("{}"));
    }

    private Page visit(String address) {
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("favicon")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address + "/");
        return page;
    }

    private void anew(Browser.NewContextOptions options) {
        context.close();
        context = scene.browser().newContext(options);
    }

    private static void open(Page page) {
        page.locator(".launcher").click();
        assertThat(bot(page).first()).containsText("products");
    }

    private static void says(Page page, String line) {
        page.locator("textarea").fill(line);
        page.locator("textarea").press("Enter");
    }

    private static Locator bot(Page page) {
        return page.locator(".message.bot");
    }

    private static void photo(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/widget", name + ".png")));
    }
}
