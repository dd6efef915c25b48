package io.shelftalker.channels.terminal;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.channel.ChannelContract;
import io.shelftalker.testkit.channel.Stage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

final class TerminalContractTest extends ChannelContract {
    private final TerminalStage stage = new TerminalStage();

    @Override
    protected Stage stage() {
        return stage;
    }

    /** Nobody asks for rights here, and everybody speaks English. */
    private record Stranger() implements Admission {
        @Override
        public void admit(Account account, Inbound.Envelope envelope) {}

        @Override
        public Locale language(Account account, Inbound.Envelope envelope) {
            return Locale.ENGLISH;
        }
    }

    /** A screen that remembers what was printed on it. */
    private static final class TerminalStage implements Stage {
        private static final Account ACCOUNT =
                new Account(new AccountId(3), new WorkspaceId(1), TerminalChannel.NAME, "default");
        private static final Pattern BUTTON = Pattern.compile("\\[\\d+\\] (.*?)(?=  \\[\\d+\\]|$)", Pattern.MULTILINE);

        private final List<String> printed = new ArrayList<>();
        private final Deque<Inbound> received = new ArrayDeque<>();
        private final TerminalChannel channel =
                new TerminalChannel(new TerminalRenderer(Phrasebooks.load(InstantSource.system())));
        private final TerminalOwner owner =
                new TerminalOwner(received::add, (platform, name) -> ACCOUNT, new Stranger(), InstantSource.system());

        private TerminalStage() {
            channel.open(printed::add, Look.PLAIN);
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Address address() {
            return new Address(ACCOUNT.id(), TerminalOwner.CHAT);
        }

        @Override
        public List<String> shown() {
            return List.copyOf(printed);
        }

        @Override
        public List<String> buttons() {
            return BUTTON.matcher(printed.getLast())
                    .results()
                    .map(button -> button.group(1))
                    .toList();
        }

        @Override
        public Inbound press(String label) {
            TerminalMenu.Option option = IntStream.rangeClosed(1, 99)
                    .mapToObj(number -> channel.entered(Integer.toString(number)))
                    .flatMap(Optional::stream)
                    .filter(candidate -> candidate.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No button " + label + " in " + printed));
            owner.presses(option);
            return received.remove();
        }

        @Override
        public Inbound says(String text) {
            owner.says(text);
            return received.remove();
        }

        /** Only who sits at the terminal writes on it. */
        @Override
        public List<Inbound> isForged(String text) {
            return List.of();
        }

        @Override
        public void meets(Trouble trouble) {
            throw new IllegalStateException(trouble + " cannot be played on a terminal");
        }

        @Override
        public Optional<String> exempt(Trouble trouble) {
            return Optional.of("nothing lies between the bot and the screen");
        }

        @Override
        public List<String> complaints() {
            return List.of();
        }
    }
}
