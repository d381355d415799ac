package news.dateline.standalone.trace;

import java.util.Locale;
import java.util.Objects;
import news.dateline.document.Arrival;
import news.dateline.document.DocumentReport;
import news.dateline.standalone.print.Printable;
import news.dateline.tags.ClusterTag;
import news.dateline.wire.DocumentReportJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Traces as text: a page for a person, JSON for programs. */
final class TraceText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private TraceText() {}

  static String page(Trace trace) {
    StringBuilder page = new StringBuilder();
    trace.documents().forEach(report -> add(page, report));
    trace.stories().forEach(story -> add(page, story));
    return page.toString().stripTrailing();
  }

  private static void add(StringBuilder page, DocumentReport report) {
    Arrival arrival = report.arrival();
    line(page, "document", report.id().value());
    line(page, "  outcome", report.outcome().label() + reason(report));
    line(page, "  source", arrival.source() + ", " + arrival.kind().label());
    line(page, "  from", Objects.toString(arrival.uri(), "-"));
    line(page, "  content", arrival.mediaType() + ", " + arrival.bytes() + " bytes");
    line(page, "  taken in", arrival.fetchedAt().toString());
    line(page, "  ended", report.finishedAt().toString());
  }

  private static String reason(DocumentReport report) {
    return report.reason() == null ? "" : ": " + report.reason();
  }

  private static void add(StringBuilder page, StoryTrace story) {
    line(page, "story", story.id());
    for (Step step : story.steps()) {
      line(page, "  " + step.what(), step.at() + ", " + step.place());
      if (!step.detail().isEmpty()) {
        line(page, "", step.detail());
      }
      ClusterTag cluster = step.cluster();
      if (cluster != null && cluster.isCopy()) {
        line(page, "", copy(cluster));
      }
    }
    if (story.steps().isEmpty()) {
      line(page, "  gone", "its records have left the topics");
    } else if (story.ahead() != null) {
      line(page, "  waits", "classify has " + story.ahead() + " records to read before it");
    }
  }

  private static String copy(ClusterTag cluster) {
    return String.format(Locale.ROOT, "copy of %s, %.2f", cluster.id(), cluster.similarity());
  }

  private static void line(StringBuilder page, String name, String text) {
    page.append("%-15s  %s%n".formatted(name, Printable.line(text)));
  }

  static String json(Trace trace) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode documents = node.putArray("documents");
    for (DocumentReport report : trace.documents()) {
      documents.add(JSON.readTree(DocumentReportJson.write(report)));
    }
    ArrayNode stories = node.putArray("stories");
    for (StoryTrace story : trace.stories()) {
      ObjectNode one = stories.addObject().put("id", story.id()).put("ahead", story.ahead());
      ArrayNode steps = one.putArray("steps");
      for (Step step : story.steps()) {
        ObjectNode left =
            steps
                .addObject()
                .put("what", step.what())
                .put("at", step.at().toString())
                .put("place", step.place())
                .put("detail", step.detail());
        ClusterTag cluster = step.cluster();
        if (cluster != null) {
          left.putObject("cluster")
              .put("id", cluster.id())
              .put("role", cluster.role().label())
              .put("similarity", cluster.similarity());
        }
      }
    }
    return node.toString();
  }
}
