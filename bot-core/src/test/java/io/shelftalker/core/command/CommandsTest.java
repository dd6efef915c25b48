package io.shelftalker.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final Phrasebooks phrasebooks = Phrasebooks.load(InstantSource.system());
    private final Command help = command("help");
    private final Command cancel = command("cancel");
    private final Command thanks = command("thanks");
    private final Command agreed = command("agreed");
    private final Commands commands = new Commands(List.of(help, cancel, thanks, agreed), phrasebooks);

    @Test
    void callsACommandByItsNameInAnyLanguage() {
        assertThat(commands.called("help")).contains(help);
        assertThat(commands.called("aide")).contains(help);
        assertThat(commands.called("ANNULER")).contains(cancel);
        assertThat(commands.called("annule")).isEmpty();
    }

    @Test
    void showsTheNameOfTheReadersLanguage() {
        assertThat(commands.shown(help.spec(), Locale.CANADA_FRENCH)).isEqualTo("aide");
        assertThat(commands.shown(help.spec(), Locale.UK)).isEqualTo("help");
        assertThat(commands.shown(help.spec(), Locale.GERMAN)).isEqualTo("help");
    }

    @Test
    void understandsWhatIsAskedForInPlainWords() {
        assertThat(commands.askedForBy("À l'aide !")).contains(help);
        assertThat(commands.askedForBy("ok, Merci beaucoup…")).contains(thanks);
        assertThat(commands.askedForBy("d’accord")).contains(agreed);
        assertThat(commands.askedForBy("never mind, thank you")).contains(thanks);
        assertThat(commands.askedForBy("help me find a kettle")).isEmpty();
        assertThat(commands.askedForBy("?!")).isEmpty();
    }

    @Test
    void refusesToStartWhereTwoCommandsAreCalledTheSame() {
        assertThatThrownBy(() -> new Commands(List.of(help, command("aide")), phrasebooks))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'aide' means both 'aide' and 'help'");
        assertThatThrownBy(() -> new Commands(List.of(help, command("help")), phrasebooks))
                .hasMessage("Two commands are called 'help'");
    }

    @Test
    void accentsDecideBetweenTwoNamesThatDifferInNothingElse() {
        Command resume = command("resume");
        Command digest = command("résumé");
        Commands both = new Commands(List.of(digest, resume, help), phrasebooks);

        assertThat(both.called("resume")).contains(resume);
        assertThat(both.called("Résumé")).contains(digest);
        assertThat(both.called("résume")).contains(resume);
        assertThat(new Commands(List.of(digest), phrasebooks).called("resume")).contains(digest);
    }

    private static Command command(String name) {
        return new Named(CommandSpec.of(name, Permission.BROWSE));
    }

    private record Named(CommandSpec spec) implements Command {
        @Override
        public Outcome run(Turn turn) {
            return new Outcome.Done(List.of(), false, Optional.empty());
        }
    }
}
