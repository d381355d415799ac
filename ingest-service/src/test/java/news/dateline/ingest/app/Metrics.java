package news.dateline.ingest.app;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Prometheus reads.
 *
 * @param text in its text format
 */
record Metrics(String text) {

  /**
   * The sum over all samples of a metric that have all those labels.
   *
   * @param labels as they are written: {@code outcome="published"}
   */
  double sum(String name, String... labels) {
    return samples(name)
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  boolean has(String name) {
    return samples(name).findAny().isPresent();
  }

  private Stream<String> samples(String name) {
    List<String> starts = List.of(name + "{", name + " ");
    return text.lines().filter(line -> starts.stream().anyMatch(line::startsWith));
  }

  /** Documents of a kind that ended in an outcome. */
  int documents(String kind, String outcome) {
    return (int)
        sum(
            "dateline_documents_total",
            "source_kind=\"" + kind + "\"",
            "outcome=\"" + outcome + "\"");
  }

  /** Stories that were handed on. */
  int stories() {
    return (int) sum("dateline_stories_published_total");
  }

  /** The invariant that an alert watches. */
  boolean addUp() {
    return sum("dateline_documents_accepted_total")
        == sum("dateline_documents_total") + sum("dateline_documents_in_flight");
  }
}
