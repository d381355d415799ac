package news.dateline.service;

import java.util.List;
import news.dateline.settings.SettingNames;
import news.dateline.stream.TopicSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses misspelt settings, before any is used: those of a service, which extends this, and those
 * of topics.
 */
public abstract class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final SettingNames TOPICS =
      SettingNames.under("dateline.topics").with("dateline.topics", TopicSettings.class);

  private final List<SettingNames> settings;
  private List<PropertySource<?>> sources = List.of();

  /**
   * @param settings of the service
   */
  protected SettingsCheck(List<SettingNames> settings) {
    this.settings = List.copyOf(settings);
  }

  @Override
  public final void setEnvironment(Environment environment) {
    sources = ((ConfigurableEnvironment) environment).getPropertySources().stream().toList();
  }

  @Override
  public final void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    for (PropertySource<?> source : sources) {
      if (source instanceof EnumerablePropertySource<?> known) {
        List<String> set = List.of(known.getPropertyNames());
        boolean variables = source instanceof SystemEnvironmentPropertySource;
        settings.forEach(names -> check(names, set, variables));
        check(TOPICS, set, variables);
      }
    }
  }

  private static void check(SettingNames names, List<String> set, boolean variables) {
    if (variables) {
      names.checkVariables(set);
    } else {
      names.check(set);
    }
  }
}
