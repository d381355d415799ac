package news.dateline.standalone.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.stream.Topics;
import news.dateline.testing.TopicReader;
import org.jspecify.annotations.Nullable;

/** Dateline in this process, with one folder watched and any free ports. */
record Running(Standalone standalone) implements AutoCloseable {

  private static final Pattern KAFKA = Pattern.compile("Kafka +([^\\s,]+)");
  private static final Pattern PROMETHEUS = Pattern.compile("http://\\S+/actuator/prometheus");

  static Running start(Path data, Path watched, @Nullable String kafka) throws Exception {
    RunSettings settings =
        new RunSettings(
            data, "127.0.0.1", 0, 0, kafka, RunInputs.of(List.of(watched)), Tagging.AS_SHIPPED);
    return new Running(Standalone.start(settings, new PrintWriter(Writer.nullWriter())));
  }

  private static String find(Pattern pattern, int group, String summary) {
    Matcher matcher = pattern.matcher(summary);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " in " + summary);
    }
    return matcher.group(group);
  }

  /** Where the embedded Kafka of a Dateline listens that printed this. */
  static String kafka(String summary) {
    return find(KAFKA, 1, summary);
  }

  TopicReader reader(String topic) {
    return new TopicReader(kafka(standalone.summary()), topic);
  }

  TopicReader enriched() {
    return reader(Topics.ENRICHED);
  }

  Scrape scrape() throws Exception {
    return Scrape.of(URI.create(find(PROMETHEUS, 0, standalone.summary())));
  }

  @Override
  public void close() {
    standalone.close();
  }
}
