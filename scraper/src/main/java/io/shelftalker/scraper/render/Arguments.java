package io.shelftalker.scraper.render;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Chromium is started so that it draws one page, talks to the proxy alone, and keeps to itself. */
final class Arguments {
    private static final List<String> ALWAYS = List.of(
            "--headless=new",
            "--dump-dom",
            "--virtual-time-budget=10000",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-sync",
            "--disable-breakpad",
            "--no-first-run",
            "--no-default-browser-check",
            "--no-pings",
            "--mute-audio",
            "--hide-scrollbars",
            "--blink-settings=imagesEnabled=false",
            // What does not go through a proxy by itself: QUIC, WebRTC, and loopback, which is exempt by default.
            "--disable-quic",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

    private Arguments() {}

    static List<String> of(URI url, int proxyPort, Path profile, String userAgent) {
        List<String> arguments = new ArrayList<>(ALWAYS);
        arguments.add("--proxy-server=http://127.0.0.1:" + proxyPort);
        arguments.add("--user-data-dir=" + profile);
        arguments.add("--user-agent=" + userAgent);
        if (isRoot()) {
            // Chromium refuses to sandbox what root runs.
            arguments.add("--no-sandbox");
        }
        arguments.add(url.toString());
        return arguments;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
