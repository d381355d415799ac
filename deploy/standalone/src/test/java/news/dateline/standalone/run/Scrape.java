package news.dateline.standalone.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Prometheus gets. */
record Scrape(List<String> lines) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Scrape of(URI prometheus) throws IOException, InterruptedException {
    return new Scrape(
        CLIENT
            .send(HttpRequest.newBuilder(prometheus).build(), BodyHandlers.ofString())
            .body()
            .lines()
            .toList());
  }

  /** The names of all series. */
  Set<String> names() {
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  /** Stories that classify published, as firsts or as copies. */
  double publishedStories() {
    return sum("dateline_classify_stories_total", "\"enriched\"")
        + sum("dateline_classify_stories_total", "\"duplicate\"");
  }

  /**
   * The sum of the series with that name.
   *
   * @param label as it stands in the series; empty for all
   */
  double sum(String name, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
