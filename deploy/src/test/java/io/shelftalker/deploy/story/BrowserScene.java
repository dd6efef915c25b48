package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channels;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.deploy.demo.SampleShop;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The sample shop with the bot on its page, and a browser to look at it with. */
record BrowserScene(
        TestDatabase database, ShopSite shop, ShopPage page, Installation bot, Playwright playwright, Browser browser) {
    private static final String MASTER_KEY = "c2hlbGZ0YWxrZXIgaW4gaXRzIG93biB0ZXN0cyAxMjM=";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    static BrowserScene open(Path chromium, Path directory) throws InterruptedException {
        TestDatabase database = TestDatabase.create();
        ShopSite shop = SampleShop.open(0);
        ShopPage page = new ShopPage();
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0")
                .with("egress.allow", URI.create(shop.url()).getAuthority())
                .with("master-key", MASTER_KEY)
                .with("widget.origins", page.origin())
                .with("widget.identity-secret", SECRET);
        for (Map.Entry<String, Object> property : database.properties().entrySet()) {
            settings = settings.with(
                    property.getKey().substring("shelftalker.".length()),
                    property.getValue().toString());
        }
        Installation bot = Installation.serving(settings);
        Catalog.read(bot, shop);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
        return new BrowserScene(database, shop, page, bot, playwright, browser);
    }

    void close() {
        playwright.close();
        bot.close();
        page.close();
        shop.close();
        database.close();
    }

    /** The bot says something of its own accord to whoever came last. */
    void tell(Reply reply) {
        Address visitor = database.everything().withHandle(handle -> handle.createQuery("""
                        select account, external_id from conversation where external_id like 'visitor:%'
                        order by id desc limit 1
                        """)
                .map((row, context) -> new Address(new AccountId(row.getLong(1)), row.getString(2)))
                .one());
        Outgoing outgoing = new Outgoing(
                visitor,
                reply,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                UUID.randomUUID().toString(),
                "token",
                Optional.empty());
        assertThat(bot.bean(Channels.class).named("widget").send(outgoing)).isInstanceOf(Delivery.Sent.class);
    }

    /** Who a visitor is, as the shop's server signs it into the script's tag. */
    String identity(String user) throws GeneralSecurityException {
        String nonce = UUID.randomUUID().toString();
        String issued = Long.toString(database.clock().instant().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(
                String.join("\n", "default", user, "Ada", nonce, issued).getBytes(StandardCharsets.UTF_8));
        return """
                data-user="%s" data-user-name="Ada" data-nonce="%s" data-issued="%s" data-signature="%s"
                """.formatted(user, nonce, issued, HexFormat.of().formatHex(signature));
    }
}
