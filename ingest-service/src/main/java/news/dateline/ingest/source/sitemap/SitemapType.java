package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;
import news.dateline.ingest.source.web.PageTools;
import news.dateline.ingest.source.web.WebSettings;

/**
 * Sitemaps: {@code url} or {@code site}, {@code interval}, {@code max-interval}, {@code max-age},
 * {@code include}, {@code exclude}, {@code hosts}, {@code max-pages}, {@code max-sitemaps}, {@code
 * max-bytes}.
 */
public final class SitemapType implements SourceType {

  private static final Duration INTERVAL = Duration.ofMinutes(15);
  private static final Duration MAX_AGE = Duration.ofDays(2);
  private static final int MAX_PAGES = 200;
  private static final int MAX_SITEMAPS = 50;
  private static final long MAX_BYTES = 16L << 20;

  private final PageTools tools;

  public SitemapType(PageTools tools) {
    this.tools = tools;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.SITEMAP;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    List<URI> urls = settings.urls("url");
    URI site = settings.has("site") ? settings.url("site") : null;
    if ((site == null) == urls.isEmpty()) {
      throw settings.wrong("url", "or site is needed, and not both");
    }
    return new SitemapSource(
        ref,
        new SitemapSettings(
            site,
            urls,
            WebSettings.pace(settings, INTERVAL),
            settings.duration("max-age", MAX_AGE, Duration.ofMinutes(1), Duration.ofDays(36_500)),
            WebSettings.hosts(settings),
            WebSettings.patterns(settings, "include"),
            WebSettings.patterns(settings, "exclude"),
            settings.number("max-pages", MAX_PAGES, 1, 10_000),
            settings.number("max-sitemaps", MAX_SITEMAPS, 1, 1_000),
            settings.bytes("max-bytes", MAX_BYTES)),
        tools);
  }
}
