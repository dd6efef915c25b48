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
        Command digest = command("digest");
        Vocabulary both = new Vocabulary();
        both.add("résumé", digest);
        assertThat(both.find("resume")).as("while nothing else is called so").contains(digest);
        both.add("resume", resume);

        assertThat(both.find("resume")).contains(resume);
        assertThat(both.find("Résumé")).contains(digest);
        assertThat(both.find("résume")).contains(resume);
        assertThat(both.words()).containsExactly("resume");
        assertThatThrownBy(() -> both.add("RÉSUMÉ", help)).hasMessage("'RÉSUMÉ' means both 'digest' and 'help'");
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
