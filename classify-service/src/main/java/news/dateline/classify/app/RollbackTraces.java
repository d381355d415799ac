package news.dateline.classify.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * Keeps the stack trace of each rollback out of the log: {@link PublishingTrouble} tells the reason
 * once. The container's logger cannot be switched off for it, since it also tells why a listener
 * dies.
 */
final class RollbackTraces extends TurboFilter
    implements LoggerContextListener, InitializingBean, DisposableBean {

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

  @Override
  public void afterPropertiesSet() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
      logback.addListener(this);
      logback.addTurboFilter(this);
    }
  }

  @Override
  public void destroy() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
      logback.removeListener(this);
      logback.getTurboFilterList().remove(this);
    }
  }

  @Override
  public boolean isResetResistant() {
    return true;
  }

  @Override
  public void onStart(LoggerContext context) {}

  /** Another service of this process has set the log up anew, without filters. */
  @Override
  public void onReset(LoggerContext context) {
    context.addTurboFilter(this);
  }

  @Override
  public void onStop(LoggerContext context) {}

  @Override
  public void onLevelChange(Logger logger, Level level) {}
}
