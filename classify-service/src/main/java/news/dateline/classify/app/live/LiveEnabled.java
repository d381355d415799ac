package news.dateline.classify.app.live;

import news.dateline.service.Loopback;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The page asks nobody who they are. So it is there where only this machine can reach it, and
 * elsewhere where that was said.
 */
final class LiveEnabled implements ConfigurationCondition {

  /** When the properties of all configurations are known. */
  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.REGISTER_BEAN;
  }

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    Boolean said = environment.getProperty("dateline.live.enabled", Boolean.class);
    return said == null ? Loopback.isAddress(environment.getProperty("server.address", "")) : said;
  }
}
