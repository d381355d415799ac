package news.dateline.service;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/** Tells the log when a stop begins and ends, and what was in hand: one line each. */
final class StopLog implements ApplicationListener<ContextClosedEvent>, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StopLog.class);

  /** What begins first and stops last, but for Boot's own ends. */
  private static final int PHASE = Integer.MIN_VALUE + 1_000;

  private final List<InHand> inHand;
  private volatile boolean running;
  private volatile long began = System.nanoTime();

  StopLog(List<InHand> inHand) {
    this.inHand = List.copyOf(inHand);
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    began = System.nanoTime();
    LOG.info("Stopping{}", text());
  }

  @Override
  public void stop() {
    running = false;
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    LOG.info("Stopped after {} ms{}", took.toMillis(), text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (InHand one : inHand) {
      text.append(text.isEmpty() ? ": " : ", ").append(one.count()).append(' ').append(one.what());
    }
    return text.toString();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
