package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fetch.HttpFetcher;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.poll.PollMeters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KnownPagesTest {

  @TempDir private Path directory;

  @Test
  void pagesOfAllSourcesTogetherTakeNoMoreThanTheirShare() throws Exception {
    KnownPages known = new KnownPages(12_000);
    FakeIntake intake = new FakeIntake();
    intake.endAtOnce();
    try (WebServer server = WebServer.start();
        LookThreads threads = new LookThreads();
        HttpFetcher fetcher = Fetching.fetcher(directory)) {
      PageTools tools =
          new PageTools(
              fetcher,
              new TikaExtractor(Limits.DEFAULT),
              threads,
              known,
              PollMeters.ofSitemaps(new SimpleMeterRegistry()),
              Clock.systemUTC());
      for (int i = 0; i < 60; i++) {
        String path = "/" + i;
        server.on(path, Answer.ok("text/html", "<p>The harbour of Orrin Bay reopened, day " + i));
        URI uri = server.uri(path);
        Articles articles =
            new Articles(
                new SourceRef("desk-" + i % 30, SourceKind.SITEMAP),
                tools,
                Site.of(uri, Set.of()),
                1 << 20,
                known);
        articles.take(intake, intake.deliver(), uri, Hints.NONE, true);
      }
    }

    assertThat(intake.documents()).hasSize(60);
    assertThat(known.size()).isBetween(10, 24);
  }
}
