package io.shelftalker.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Continuation;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** What people can get at of a reply on a platform, who follow every "more" to its end as the conversation does. */
public final class Reach {
    private static final String TOKEN = "t".repeat(20);

    private final Function<Outgoing, Shown> platform;
    private final Deque<Reply> open = new ArrayDeque<>();
    private final Set<Reply> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Action> pressable = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> pages = new HashSet<>();
    private final StringBuilder texts = new StringBuilder();

    private Reach(Function<Outgoing, Shown> platform) {
        this.platform = platform;
    }

    /**
     * What a platform shows of one message.
     *
     * @param text all that can be read
     * @param tokens what its buttons carry
     * @param pages where its buttons lead
     */
    public record Shown(String text, List<String> tokens, List<String> pages) {}

    /** Fails unless every title and every action of a reply can be reached. */
    public static void assertWhole(Reply reply, Function<Outgoing, Shown> platform) {
        Reach reach = new Reach(platform);
        reach.open.add(reply);
        while (!reach.open.isEmpty()) {
            reach.look(reach.open.remove());
            assertThat(reach.asked).as("it comes to an end").hasSizeLessThan(50);
        }
        reach.assertWhole(reply);
    }

    private void look(Reply reply) {
        asked.add(reply);
        Shown shown = platform.apply(SampleReplies.outgoing("chat", reply, Locale.ENGLISH, TOKEN));
        texts.append(shown.text());
        pages.addAll(shown.pages());
        for (String token : shown.tokens()) {
            OptionalInt position = Continuation.position(token);
            if (position.isPresent()) {
                open.add(Continuation.of(reply, position.getAsInt()).orElseThrow());
            } else {
                int index = Integer.parseInt(token.substring(TOKEN.length() + 1));
                pressable.add(reply.menu().presses().get(index));
            }
        }
    }

    private void assertWhole(Reply reply) {
        String seen = legible(texts.toString());
        titles(reply).forEach(title -> assertThat(seen).contains(legible(PlainText.clean(title))));
        for (Action action : reply.menu().rows().stream().flatMap(List::stream).toList()) {
            switch (action) {
                case Action.Press press -> assertThat(pressable).contains(press);
                case Action.Open(Phrase label, URI url) ->
                    assertThat(pages.contains(url.toASCIIString()) || seen.contains(legible(url.toASCIIString())))
                            .as("%s can be opened", url)
                            .isTrue();
                case Action.Share share -> {}
            }
        }
    }

    private static List<String> titles(Reply reply) {
        List<Phrase> titles = new ArrayList<>();
        switch (reply) {
            case Reply.Text text -> titles.add(text.text());
            case Reply.Card card -> titles.add(card.title());
            case Reply.Cards cards -> {
                titles.add(cards.heading());
                cards.cards().forEach(card -> titles.add(card.title()));
            }
            case Reply.Choices choices -> titles.add(choices.question());
            case Reply.Table table -> titles.add(table.title());
            case Reply.Series series -> titles.add(series.title());
            case Reply.Picture picture -> titles.add(picture.caption());
            case Reply.Form form -> titles.add(form.question());
        }
        return titles.stream().map(title -> ((Phrase.Literal) title).text()).toList();
    }

    /** Without what is blank, and with marks for the look-alikes that WhatsApp is given for them. */
    private static String legible(String text) {
        return SampleReplies.visible(text)
                .replace('∗', '*')
                .replace('ˍ', '_')
                .replace('∼', '~')
                .replace('ˋ', '`')
                .replace('›', '>');
    }
}
