package news.dateline.classify.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import news.dateline.trouble.Reason;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * Keeps out of the log what a container says again and again with a stack trace. Why a batch was
 * rolled back, {@link PublishingTrouble} tells once. That Kafka lets the listener not read, which
 * ends it at each start and which no event tells the reason of, is told here, once for each until
 * it has not been so for a while. The container's logger cannot be switched off for it, since it
 * also tells why else a listener dies.
 *
 * <p>Each application that starts in this process may set the log up anew, without filters; so the
 * filter is put in after each such start, and not by a bean of one of them.
 */
final class ContainerTraces
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ILoggerFactory log = LoggerFactory.getILoggerFactory();
    if (log instanceof LoggerContext logback
        && logback.getTurboFilterList().stream().noneMatch(Filter.class::isInstance)) {
      logback.addTurboFilter(new Filter());
    }
  }

  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER + 1;
  }

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(ContainerTraces.class);

  private static final class Filter extends TurboFilter {

    /** Several times the longest pause between two starts of the listener. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private static final String CONTAINER = KafkaMessageListenerContainer.class.getName();
    private static final String ROLLBACK = "Transaction rolled back";
    private static final String STOPPING = "Fatal consumer exception; stopping container";

    private final RecentReasons refusals = new RecentReasons(QUIET, System::nanoTime);

    @Override
    public FilterReply decide(
        @Nullable Marker marker,
        Logger logger,
        Level level,
        @Nullable String format,
        Object @Nullable [] params,
        @Nullable Throwable t) {
      if (!logger.getName().equals(CONTAINER)) {
        return FilterReply.NEUTRAL;
      }
      if (ROLLBACK.equals(format) || STOPPING.equals(format)) {
        return FilterReply.DENY;
      }
      if (t instanceof AuthorizationException || t instanceof AuthenticationException) {
        String why = Reason.of(t);
        if (refusals.isNew(why)) {
          LOG.error("The listener cannot read, and will be started until it can: {}", why);
        }
        return FilterReply.DENY;
      }
      return FilterReply.NEUTRAL;
    }
  }
}
