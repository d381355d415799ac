package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource({
    "'', Say what to do",
    "fly, fly",
    "tag, Name the files, folders and URLs to tag",
    "tag --format xml a.txt, xml",
    "tag --threads 0 a.txt, --threads must be at least 1",
    "tag --threads many a.txt, --threads",
    "tag --nonsense, --nonsense",
    "extract, PATH",
    "evaluate, Say what to evaluate",
    "evaluate extract, PATH",
    "evaluate extract --fold 3/2 ., there is no fold 3 of 2",
    "evaluate extract --fold half ., a fold is written 1/2",
    "evaluate extract no-such-folder, no-such-folder: no such folder",
    "run --watch no-such-folder, --watch: no such folder: no-such-folder",
    "run --sources no-such-file.yml, --sources: no such file: no-such-file.yml",
    "run --feed ftp://news.example/rss, --feed ftp://news.example/rss: must be an http or https URL",
    "run --feed http://127.0.0.1:8000/rss, say --allow 127.0.0.1",
    "run --feed http://localhost/rss --allow 127.0.0.1, say --allow localhost",
    "run --feed http://[::1]/rss, say --allow [::1]",
    "run --feed http://10.1.2.3/rss, 10.1.2.3 is not a public address",
    "feeds, import or export",
    "feeds import no-such-file.opml, no-such-file.opml: no such file",
    "feeds export no-such-file.yml, no-such-file.yml: no such file",
    "run --port http, --port",
    "dead-letters, 'list, show or replay'",
    "dead-letters show, LETTER",
    "dead-letters replay, Say which letters",
    "dead-letters replay --all 2@15, Say which letters",
    "dead-letters replay --all --max-replays 0, --max-replays must be at least 1",
    "trace, ID",
    "trace x --kafka-config no-such-file, --kafka-config no-such-file cannot be read"
  })
  void aWrongCommandEndsWithStatus2AndSaysWhatIsWrong(String command, String message) {
    Cli cli = Cli.run(command.isEmpty() ? new String[0] : command.split(" ", -1));

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains(message).contains("Usage: dateline");
    assertThat(cli.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "tag --help",
        "extract --help",
        "feeds --help",
        "feeds import --help",
        "feeds export --help",
        "evaluate --help",
        "evaluate extract --help",
        "dead-letters --help",
        "dead-letters list --help",
        "dead-letters show --help",
        "dead-letters replay --help",
        "trace --help"
      })
  void everyCommandHasHelp(String command) {
    Cli cli = Cli.run(command.split(" ", -1));

    assertThat(cli.status()).isZero();
    assertThat(cli.out()).startsWith("Usage: dateline").contains("--help");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void theHelpNamesTheCommands() {
    assertThat(Cli.run("--help").out()).contains("  run ", "  tag ", "  extract ", "  evaluate ");
  }

  @Test
  void theVersionIsTold() {
    Cli cli = Cli.run("--version");

    assertThat(cli.status()).isZero();
    assertThat(cli.out()).matches("dateline \\S+\\R");
  }
}
