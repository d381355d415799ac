package news.dateline.classify.app.live;

import news.dateline.service.Loopback;
import org.springframework.boot.context.properties.bind.Binder;
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
    // Unlike the environment, this names the key of a value that is neither true nor false.
    return Binder.get(environment)
        .bind("dateline.live.enabled", Boolean.class)
        .orElseGet(() -> Loopback.isAddress(environment.getProperty("server.address", "")));
  }
}
