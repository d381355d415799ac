package news.dateline.ingest.source.webarchive;

import java.util.List;
import java.util.Locale;
import news.dateline.ingest.extract.archive.Capture;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.web.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Which captures are taken.
 *
 * @param include patterns of URLs; empty for all
 * @param exclude patterns of URLs
 * @param types media types without parameters, {@code text/*} for all of text
 */
record CaptureSelection(List<Glob> include, List<Glob> exclude, List<String> types)
    implements Capture.Wanted {

  /** What people read. */
  private static final List<String> READABLE =
      List.of("text/html", "application/xhtml+xml", "text/plain", "application/pdf");

  CaptureSelection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    types = List.copyOf(types);
  }

  /** The settings {@code include}, {@code exclude} and {@code types}. */
  static CaptureSelection of(Settings settings) throws SettingsException {
    List<String> types = settings.texts("types");
    for (String type : types) {
      if (!type.matches("[\\w.+-]+/([\\w.+-]+|\\*)")) {
        throw settings.wrong("types", "has no media type: '" + type + "'");
      }
    }
    return new CaptureSelection(
        patterns(settings.texts("include")),
        patterns(settings.texts("exclude")),
        types.isEmpty()
            ? READABLE
            : types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList());
  }

  /** A star stands for any characters; everything else for itself, whatever its case. */
  private static List<Glob> patterns(List<String> texts) {
    return texts.stream().map(text -> Glob.ofText(text.toLowerCase(Locale.ROOT))).toList();
  }

  @Override
  public boolean url(String url) {
    return (include.isEmpty() || matches(include, url)) && !matches(exclude, url);
  }

  /** Whether documents of that type are taken; those of no type are, since they may be any. */
  @Override
  public boolean type(@Nullable String type) {
    return type == null
        || types.contains(type)
        || types.contains(type.substring(0, type.indexOf('/') + 1) + "*");
  }

  private static boolean matches(List<Glob> patterns, String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(pattern -> pattern.matches(lower));
  }
}
