package news.dateline.standalone.letters;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.standalone.kafka.KafkaAccess;
import news.dateline.standalone.kafka.KafkaOptions;
import news.dateline.standalone.kafka.TopicScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline dead-letters list}. */
@Command(
    name = "list",
    description = {
      "Prints a line for each dead letter that waits to be replayed:",
      "where it lies (partition@offset), when it came there, its story, why."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private KafkaOptions kafka;

  @Option(names = "--settled", description = "Those too that were replayed or superseded.")
  private boolean settled;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    return kafka.ask(this::list);
  }

  private int list(KafkaAccess access) {
    PrintWriter out = spec.commandLine().getOut();
    AtomicInteger listed = new AtomicInteger();
    AtomicInteger others = new AtomicInteger();
    try (TopicScan scan = access.scan()) {
      new DeadLetters(scan)
          .forEach(
              LetterSelection.ALL,
              (letter, state) -> {
                if (!settled && state != State.WAITING) {
                  others.incrementAndGet();
                } else {
                  listed.incrementAndGet();
                  out.println(
                      json
                          ? LetterText.json(letter, state).toString()
                          : LetterText.line(letter, state));
                }
              });
    }
    if (listed.get() == 0) {
      // Standard output is for those that there are.
      spec.commandLine().getErr().println(none(others.get()));
    }
    return 0;
  }

  private static String none(int settled) {
    return settled == 0
        ? "There are no dead letters."
        : "No dead letter waits; " + settled + " were settled: --settled lists them.";
  }
}
