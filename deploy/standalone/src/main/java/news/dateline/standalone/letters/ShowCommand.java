package news.dateline.standalone.letters;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import news.dateline.standalone.kafka.KafkaAccess;
import news.dateline.standalone.kafka.KafkaOptions;
import news.dateline.standalone.kafka.TopicScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline dead-letters show}. */
@Command(
    name = "show",
    description = "Prints all there is of a dead letter: its record, its headers, the stack trace.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private KafkaOptions kafka;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Parameters(
      paramLabel = "LETTER",
      arity = "1..*",
      description = "Where it lies, as list prints it (2@15), or the id of its story.")
  private List<String> names;

  @Override
  public Integer call() {
    return kafka.ask(this::show);
  }

  private int show(KafkaAccess access) {
    PrintWriter out = spec.commandLine().getOut();
    Set<String> missing = new HashSet<>(names);
    try (TopicScan scan = access.scan()) {
      new DeadLetters(scan)
          .forEach(
              LetterSelection.of(names),
              (letter, state) -> {
                missing.remove(letter.position().toString());
                missing.remove(letter.story());
                out.println(
                    json
                        ? LetterText.wholeJson(letter, state).toString()
                        : LetterText.page(letter, state));
              });
    }
    missing.forEach(
        name -> spec.commandLine().getErr().println("dateline: " + name + ": no such dead letter"));
    return missing.isEmpty() ? 0 : 1;
  }
}
