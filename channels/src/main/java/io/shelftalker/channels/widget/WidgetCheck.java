package io.shelftalker.channels.widget;

import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether pages may show each widget, and whether browsers will let them. */
@Singleton
final class WidgetCheck implements Check {
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");

    private final WidgetAccounts accounts;
    private final Optional<String> publicUrl;

    WidgetCheck(WidgetAccounts accounts, WebConfiguration web) {
        this.accounts = accounts;
        this.publicUrl = web.publicUrl();
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        List<WidgetAccount> widgets = accounts.in(workspace);
        return widgets.isEmpty()
                ? List.of(Finding.well(WidgetChannel.NAME, Phrase.of("channels.widget.doctor.off")))
                : widgets.stream().flatMap(this::look).toList();
    }

    private Stream<Finding> look(WidgetAccount widget) {
        String subject = WidgetChannel.NAME + " " + widget.account().name();
        if (widget.origins().isEmpty()) {
            return Stream.of(Finding.broken(
                    subject,
                    Phrase.of("channels.widget.doctor.no-origins"),
                    Phrase.of("channels.widget.doctor.no-origins.do")));
        }
        Stream<Finding> refused = widget.origins().stream()
                .filter(origin -> isAcross(origin) && !isSecure())
                .limit(1)
                .map(origin -> Finding.warning(
                        subject,
                        Phrase.of("channels.widget.doctor.plain", origin),
                        Phrase.of("channels.widget.doctor.plain.do")));
        return Stream.concat(Stream.of(shown(subject, widget)), refused);
    }

    private static Finding shown(String subject, WidgetAccount widget) {
        String sites = String.join(", ", widget.origins().stream().sorted().toList());
        return Finding.well(
                subject,
                Phrase.of(
                        widget.identitySecret().isPresent()
                                ? "channels.widget.doctor.shown-verified"
                                : "channels.widget.doctor.shown",
                        sites));
    }

    /** A page with HTTPS loads nothing without it; the machine's own pages may. */
    private static boolean isAcross(String origin) {
        return origin.startsWith("https:")
                && !OWN_MACHINE.contains(
                        Optional.ofNullable(URI.create(origin).getHost()).orElse(""));
    }

    private boolean isSecure() {
        return publicUrl.filter(url -> url.startsWith("https:")).isPresent();
    }
}
