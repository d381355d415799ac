package news.dateline.standalone.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.standalone.kafka.GroupPositions;
import news.dateline.standalone.kafka.KafkaAccess;
import news.dateline.standalone.kafka.KafkaOptions;
import news.dateline.standalone.kafka.TopicScan;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline trace}. */
@Command(
    name = "trace",
    description = {
      "Tells what became of a document: its outcome, and for each of its stories",
      "when it was extracted, enriched, dead-lettered or replayed, or what it waits for."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TraceCommand implements Callable<Integer> {

  private static final String STORY_URN = "urn:dateline:story:";

  /** Clocks of machines differ. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  @Spec private CommandSpec spec;

  @Mixin private KafkaOptions kafka;

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "ID", description = "Of a document, or of a story.")
  private String id;

  @Override
  public Integer call() {
    return kafka.ask(this::tell);
  }

  private int tell(KafkaAccess access) {
    try (TopicScan scan = access.scan();
        Admin admin = access.admin()) {
      Trace trace = trace(new Tracer(scan, GroupPositions.of(admin, Topics.CLASSIFY_GROUP)));
      if (trace == null) {
        spec.commandLine()
            .getErr()
            .println(
                "dateline: "
                    + id
                    + ": no document or story with this id has been reported;"
                    + " one in flight is listed by GET /api/documents?state=in_flight");
        return 1;
      }
      spec.commandLine().getOut().println(json ? TraceText.json(trace) : TraceText.page(trace));
      return 0;
    }
  }

  private @Nullable Trace trace(Tracer tracer) {
    String plain = id.startsWith(STORY_URN) ? id.substring(STORY_URN.length()) : id;
    DocumentReport report = tracer.report(plain);
    if (report != null) {
      return new Trace(List.of(report), stories(report, tracer));
    }
    StoryTrace story = tracer.story(plain, null);
    List<DocumentReport> reports = new ArrayList<>();
    for (String document : story.documents()) {
      DocumentReport found = tracer.report(document);
      if (found != null) {
        reports.add(found);
      }
    }
    return story.steps().isEmpty() ? null : new Trace(reports, List.of(story));
  }

  private static List<StoryTrace> stories(DocumentReport report, Tracer tracer) {
    Map<String, StoryTrace> stories = new LinkedHashMap<>();
    for (StoryRef story : report.stories()) {
      stories.computeIfAbsent(story.id(), id -> tracer.story(id, since(story)));
    }
    return List.copyOf(stories.values());
  }

  /** A story may have been published long before the document that brings it again. */
  private static @Nullable Instant since(StoryRef story) {
    return story.firstSeen() == null ? null : story.firstSeen().minus(SLACK);
  }
}
