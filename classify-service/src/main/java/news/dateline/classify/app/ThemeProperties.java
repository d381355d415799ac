package news.dateline.classify.app;

import java.nio.file.Path;
import java.util.Locale;
import news.dateline.classify.theme.ThemePath;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How themes are found.
 *
 * @param model {@code fast}, or {@code thorough} for some four points more at a twentieth of the
 *     speed
 * @param file a model of your own, as {@code dateline train themes} wrote it; null for the one that
 *     ships
 * @param taxonomy YAML file with themes of your own, to be found beside the Media Topics; null for
 *     none
 */
@ConfigurationProperties("dateline.themes")
record ThemeProperties(
    @DefaultValue("fast") String model, @Nullable Path file, @Nullable Path taxonomy) {

  ThemeProperties {
    model = model.toLowerCase(Locale.ROOT);
    if (!model.equals("fast") && !model.equals("thorough")) {
      throw new IllegalArgumentException(
          "dateline.themes.model must be fast or thorough, not " + model);
    }
  }

  ThemePath path() {
    return ThemePath.valueOf(model.toUpperCase(Locale.ROOT));
  }
}
