package news.dateline.standalone.offline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import news.dateline.ingest.fetch.AddressRules;
import news.dateline.ingest.fetch.Agent;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.FetchSettings;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.HttpFetcher;
import news.dateline.ingest.source.ContentException;
import org.jspecify.annotations.Nullable;

/** Fetches what is named by its URL. What that needs is made when the first one is asked for. */
final class Web implements AutoCloseable {

  private final String version;
  private final AddressRules addresses;
  private final Clock clock;
  private @Nullable HttpFetcher fetcher;
  private @Nullable Path directory;

  /**
   * @param version of Dateline, which sites are told
   */
  Web(String version, AddressRules addresses, Clock clock) {
    this.version = version;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * Fetches a page, or whatever is there. Its body is to be closed.
   *
   * @throws ContentException if there is nothing to read, with the outcome
   * @throws IOException if nothing can be kept on disk
   * @throws InterruptedException if interrupted while waiting
   */
  Fetched fetch(String url) throws IOException, InterruptedException {
    FetchResult result = fetcher().await(FetchRequest.of(uri(url), FetchPurpose.PAGE));
    if (result instanceof Fetched fetched) {
      return fetched;
    }
    if (!(result instanceof FetchFailure failure)) {
      throw new IllegalStateException("Nothing was asked for that could be unchanged");
    }
    String hint = failure.cause() == FetchFailure.Cause.ADDRESS ? "; --allow HOST allows it" : "";
    throw new ContentException(failure.outcome(), failure.reason() + hint);
  }

  private static URI uri(String url) throws IOException {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IOException("no URL: " + e.getReason(), e);
    }
  }

  private synchronized HttpFetcher fetcher() throws IOException {
    HttpFetcher made = fetcher;
    if (made == null) {
      Path large = Files.createTempDirectory("dateline-fetch");
      directory = large;
      FetchSettings settings = FetchSettings.usual(large).withAddresses(addresses);
      made =
          new HttpFetcher(
              new FetchSettings(
                  Agent.of(version, null),
                  settings.addresses(),
                  settings.politeness(),
                  settings.limits(),
                  large),
              new SimpleMeterRegistry(),
              clock);
      fetcher = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (fetcher != null) {
      fetcher.close();
    }
    if (directory != null) {
      try {
        Files.deleteIfExists(directory);
      } catch (IOException e) {
        // Only a body that is still being read keeps it; the system clears its temporary files.
        directory.toFile().deleteOnExit();
      }
    }
  }
}
