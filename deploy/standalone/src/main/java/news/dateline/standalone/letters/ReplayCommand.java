package news.dateline.standalone.letters;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import news.dateline.standalone.kafka.KafkaAccess;
import news.dateline.standalone.kafka.KafkaOptions;
import news.dateline.standalone.kafka.TopicScan;
import news.dateline.standalone.letters.Outcome.Ending;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline dead-letters replay}. */
@Command(
    name = "replay",
    description = {
      "Has dead letters classified once more.",
      "Each goes round once, however often this is called; one that comes back is a new letter.",
      "A story that came again in the meantime is left as it is."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

  private static final String TRANSACTIONAL_ID = "dateline-dead-letters";
  private static final Duration CLOSING = Duration.ofSeconds(5);

  @Spec private CommandSpec spec;

  @Mixin private KafkaOptions kafka;

  @Option(names = "--all", description = "All that wait.")
  private boolean all;

  @Option(
      names = "--max-replays",
      paramLabel = "N",
      defaultValue = "3",
      description = "Leave alone what was replayed so often (default: ${DEFAULT-VALUE}).")
  private int maxReplays;

  @Option(
      names = "--unchecked",
      description = {
        "Also those whose records have left the topic of stories, so that nobody can tell whether",
        "their stories came again; an older text may follow a newer one then."
      })
  private boolean unchecked;

  @Parameters(
      paramLabel = "LETTER",
      arity = "0..*",
      description = "Where it lies, as list prints it (2@15), or the id of its story.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    if (all != names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say which letters: their positions, ids of stories, or --all");
    }
    if (maxReplays < 1) {
      throw new ParameterException(
          spec.commandLine(), "--max-replays must be at least 1, not " + maxReplays);
    }
    return kafka.ask(
        this::replay, "; what is not listed may have been replayed: run it again to see");
  }

  private int replay(KafkaAccess access) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Set<Ending> endings = EnumSet.noneOf(Ending.class);
    Set<String> missing = new LinkedHashSet<>(names);
    // A note that lies behind an open transaction tells of a letter that was replayed.
    try (TopicScan scan = access.wholeScan();
        TopicScan originals = access.scan();
        Producing producing = new Producing(access)) {
      Settlement settlement =
          new Settlement(
              producing.producer,
              outcome -> {
                endings.add(outcome.ending());
                missing.remove(outcome.letter().toString());
                missing.remove(outcome.story());
                out.println(outcome);
              });
      new Replayer(scan, originals, settlement, new Care(maxReplays, unchecked), Clock.systemUTC())
          .replay(LetterSelection.of(names));
    }
    if (all && endings.isEmpty()) {
      err.println("No dead letter waits.");
    }
    missing.forEach(name -> err.println("dateline: " + name + ": no such dead letter"));
    return endings.contains(Ending.REFUSED) || !missing.isEmpty() ? 1 : 0;
  }

  /** Does not wait for what cannot be sent. */
  private static final class Producing implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Producing(KafkaAccess access) {
      producer = access.producer(TRANSACTIONAL_ID, Topics.MAX_RECORD_BYTES);
    }

    @Override
    public void close() {
      producer.close(CLOSING);
    }
  }
}
