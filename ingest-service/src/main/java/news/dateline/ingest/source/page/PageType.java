package news.dateline.ingest.source.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;
import news.dateline.ingest.source.web.PageTools;
import news.dateline.ingest.source.web.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * Web pages: {@code url}, {@code interval}, {@code max-interval}, {@code robots}, {@code
 * max-bytes}; and to follow their links {@code follow}, {@code exclude}, {@code hosts}, {@code
 * max-links}.
 */
public final class PageType implements SourceType {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final long MAX_BYTES = 16L << 20;
  private static final int MAX_LINKS = 50;

  private final PageTools tools;

  public PageType(PageTools tools) {
    this.tools = tools;
  }

  /** What to do about robots.txt. */
  private enum RobotsChoice {
    OBEY,
    IGNORE
  }

  @Override
  public SourceKind kind() {
    return SourceKind.PAGE;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    List<URI> urls = settings.urls("url");
    if (urls.isEmpty()) {
      throw settings.wrong("url", "is missing");
    }
    if (Set.copyOf(urls).size() < urls.size()) {
      throw settings.wrong("url", "has an address twice");
    }
    return new PageSource(
        ref,
        urls,
        new PageSettings(
            WebSettings.pace(settings, INTERVAL),
            settings.choice("robots", RobotsChoice.OBEY) == RobotsChoice.OBEY,
            settings.bytes("max-bytes", MAX_BYTES),
            follow(settings)),
        tools);
  }

  private static PageSettings.@Nullable Follow follow(Settings settings) throws SettingsException {
    List<String> patterns = settings.texts("follow");
    boolean byLooks = patterns.size() == 1 && patterns.get(0).equalsIgnoreCase("true");
    boolean none = patterns.size() == 1 && patterns.get(0).equalsIgnoreCase("false");
    PageSettings.Follow follow =
        new PageSettings.Follow(
            new ArticleLinks(
                byLooks || none ? List.of() : WebSettings.patterns(settings, "follow"),
                WebSettings.patterns(settings, "exclude")),
            WebSettings.hosts(settings),
            settings.number("max-links", MAX_LINKS, 1, 1_000));
    if (!patterns.isEmpty() && !none) {
      return follow;
    }
    for (String key : List.of("exclude", "hosts", "max-links")) {
      if (settings.has(key)) {
        throw settings.wrong(key, "means nothing without follow");
      }
    }
    return null;
  }
}
