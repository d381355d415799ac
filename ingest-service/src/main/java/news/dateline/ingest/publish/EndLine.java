package news.dateline.ingest.publish;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.ingest.publish.Batch.Verdict;
import news.dateline.ingest.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one log line that each document ends with. */
final class EndLine {

  private static final Logger LOG = LoggerFactory.getLogger("news.dateline.documents");
  private static final int MAX_STORIES = 5;
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Cc}\\p{Cf}\"=]+");

  private EndLine() {}

  static void log(Verdict verdict) {
    DocumentReport report = verdict.report();
    String name = Text.quoted(verdict.finished().document().label().name());
    // Words stand as they always did; an id may hold anything.
    String id = report.arrival().source();
    String source = WORD.matcher(id).matches() ? id : Text.quoted(id);
    String because = report.reason() == null ? "" : " because=" + Text.quoted(report.reason());
    if (report.outcome().isFailure()) {
      LOG.warn(
          "document={} outcome={} name={} source={}{}",
          report.id(),
          report.outcome().label(),
          name,
          source,
          because);
    } else {
      LOG.info(
          "document={} outcome={} name={} source={} stories={}{}",
          report.id(),
          report.outcome().label(),
          name,
          source,
          stories(report),
          because);
    }
  }

  private static String stories(DocumentReport report) {
    String first =
        report.stories().stream()
            .limit(MAX_STORIES)
            .map(StoryRef::id)
            .collect(Collectors.joining(","));
    int more = report.stories().size() - MAX_STORIES;
    return more > 0 ? first + ",+" + more : first;
  }
}
