package news.dateline.standalone.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.classify.theme.ThemePath;
import org.jspecify.annotations.Nullable;

/**
 * How {@code dateline run} tags. What is null is as the services have it.
 *
 * @param places file with the user's own places
 * @param taxonomy file with the user's own themes
 * @param themes how themes are found
 * @param themesFile file with the user's own theme model
 */
record Tagging(
    @Nullable Path places,
    @Nullable Path taxonomy,
    @Nullable ThemePath themes,
    @Nullable Path themesFile) {

  static final Tagging AS_SHIPPED = new Tagging(null, null, null, null);

  /** As command-line arguments of the Spring application. */
  List<String> toArguments() {
    List<String> arguments = new ArrayList<>();
    add(arguments, "dateline.classify.places", places);
    add(arguments, "dateline.themes.taxonomy", taxonomy);
    add(arguments, "dateline.themes.file", themesFile);
    if (themes != null) {
      arguments.add("--dateline.themes.model=" + themes.name().toLowerCase(Locale.ROOT));
    }
    return arguments;
  }

  private static void add(List<String> arguments, String key, @Nullable Path file) {
    if (file != null) {
      arguments.add("--" + key + "=" + file.toAbsolutePath());
    }
  }
}
