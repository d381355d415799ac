package news.dateline.standalone.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import news.dateline.standalone.print.EnrichedLine;
import news.dateline.stream.FollowFrom;
import news.dateline.stream.TopicFollower;
import news.dateline.stream.Topics;
import news.dateline.trouble.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Prints a line for each story that is enriched from its start on. */
final class StoryPrinter implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StoryPrinter.class);

  private final PrintWriter out;
  private final TopicFollower stories;

  /**
   * @param connection to Kafka
   */
  StoryPrinter(Map<String, Object> connection, PrintWriter out) {
    this.out = out;
    this.stories =
        new TopicFollower(
            connection,
            "dateline-printer",
            Topics.ENRICHED,
            FollowFrom.age(Duration.ZERO),
            this::print);
  }

  /** Before the sources, whose first stories shall not be missed. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    stories.start();
  }

  void print(ConsumerRecord<String, byte[]> story) {
    if (story.value() == null) {
      return;
    }
    try {
      out.println(EnrichedLine.of(story));
      out.flush();
    } catch (RuntimeException e) {
      LOG.warn("Cannot print the story {}: {}", story.key(), Reason.of(e));
    }
  }

  @Override
  public void stop() {
    stories.close();
  }

  @Override
  public boolean isRunning() {
    return stories.isRunning();
  }
}
