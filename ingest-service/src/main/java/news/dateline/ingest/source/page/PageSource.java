package news.dateline.ingest.source.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import news.dateline.ingest.fetch.Backoff;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.web.LookScheduler;
import news.dateline.ingest.source.web.PageTools;

/** Web pages: either stories themselves, or front pages whose articles are followed. */
public final class PageSource implements Source {

  private final SourceRef ref;
  private final List<URI> uris;
  private final PageSettings settings;
  private final PageTools tools;
  private final LookScheduler looks;

  PageSource(SourceRef ref, List<URI> uris, PageSettings settings, PageTools tools) {
    this.ref = ref;
    this.uris = List.copyOf(uris);
    this.settings = settings;
    this.tools = tools;
    Duration step = settings.pace().min();
    this.looks = new LookScheduler(ref.id(), new Backoff(step, settings.pace().max()), tools);
  }

  @Override
  public SourceRef ref() {
    return ref;
  }

  @Override
  public void start(Intake intake) {
    looks.start(uris.stream().map(uri -> new PageLook(ref, uri, settings, tools, intake)).toList());
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
