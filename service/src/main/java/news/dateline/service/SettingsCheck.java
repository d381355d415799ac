package news.dateline.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What comes behind "dateline.", in all services: they may share a file of settings. */
  private static final Set<String> SECTIONS =
      Set.of(
          "ingest",
          "classify",
          "themes",
          "clusters",
          "live",
          "topics",
          "samples",
          "run",
          "terminal");

  private static final Pattern SECTION = Pattern.compile("dateline\\.([^.\\[]+).*");

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
        if (!variables) {
          set.forEach(this::checkSection);
        }
        settings.forEach(names -> check(names, set, variables));
        check(TOPICS, set, variables);
      }
    }
  }

  private void checkSection(String name) {
    Matcher section = SECTION.matcher(name);
    if (section.matches() && !isSection(section.group(1).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          name
              + " is no setting; what comes behind 'dateline.' is one of "
              + String.join(", ", new TreeSet<>(SECTIONS)));
    }
  }

  private boolean isSection(String name) {
    return SECTIONS.contains(name)
        || settings.stream().anyMatch(names -> names.prefix().equals("dateline." + name));
  }

  private static void check(SettingNames names, List<String> set, boolean variables) {
    if (variables) {
      names.checkVariables(set);
    } else {
      names.check(set);
    }
  }
}
