package news.dateline.classify.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
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
 * Keeps the stack trace of each rollback out of the log: {@link PublishingTrouble} tells the reason
 * once. The container's logger cannot be switched off for it, since it also tells why a listener
 * dies.
 *
 * <p>Each application that starts in this process may set the log up anew, without filters; so the
 * filter is put in after each such start, and not by a bean of one of them.
 */
final class RollbackTraces
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

  private static final class Filter extends TurboFilter {

    private static final String CONTAINER = KafkaMessageListenerContainer.class.getName();
    private static final String ROLLBACK = "Transaction rolled back";

    @Override
    public FilterReply decide(
        @Nullable Marker marker,
        Logger logger,
        Level level,
        @Nullable String format,
        Object @Nullable [] params,
        @Nullable Throwable t) {
      return ROLLBACK.equals(format) && logger.getName().equals(CONTAINER)
          ? FilterReply.DENY
          : FilterReply.NEUTRAL;
    }
  }
}
