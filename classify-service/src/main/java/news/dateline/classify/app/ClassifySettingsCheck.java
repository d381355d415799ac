package news.dateline.classify.app;

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

/** Refuses misspelt settings, before any is used. */
final class ClassifySettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final List<SettingNames> SETTINGS =
      List.of(
          SettingNames.under("dateline.classify")
              .with("dateline.classify", ClassifyProperties.class),
          SettingNames.under("dateline.themes").with("dateline.themes", ThemeProperties.class),
          SettingNames.under("dateline.topics").with("dateline.topics", TopicSettings.class));

  private List<PropertySource<?>> sources = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    sources = ((ConfigurableEnvironment) environment).getPropertySources().stream().toList();
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    for (PropertySource<?> source : sources) {
      if (source instanceof EnumerablePropertySource<?> known) {
        List<String> set = List.of(known.getPropertyNames());
        boolean variables = source instanceof SystemEnvironmentPropertySource;
        SETTINGS.forEach(
            names -> {
              if (variables) {
                names.checkVariables(set);
              } else {
                names.check(set);
              }
            });
      }
    }
  }
}
