package news.dateline.ingest.source.sitemap;

import java.util.List;
import news.dateline.ingest.fetch.Backoff;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.web.LookScheduler;
import news.dateline.ingest.source.web.PageTools;

/** A site's sitemaps, and the pages that they name. */
public final class SitemapSource implements Source {

  private final SourceRef ref;
  private final SitemapSettings settings;
  private final PageTools tools;
  private final LookScheduler looks;

  SitemapSource(SourceRef ref, SitemapSettings settings, PageTools tools) {
    this.ref = ref;
    this.settings = settings;
    this.tools = tools;
    Backoff backoff = new Backoff(settings.pace().min(), settings.pace().max());
    this.looks = new LookScheduler(ref.id(), backoff, tools);
  }

  @Override
  public SourceRef ref() {
    return ref;
  }

  @Override
  public void start(Intake intake) {
    looks.start(List.of(new SitemapLook(ref, settings, tools, intake)));
  }

  @Override
  public SourceStatus status() {
    return looks.status();
  }

  @Override
  public void beginClose() {
    looks.beginClose();
  }

  @Override
  public void close() {
    looks.close();
  }
}
