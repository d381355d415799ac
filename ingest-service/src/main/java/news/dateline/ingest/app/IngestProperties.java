package news.dateline.ingest.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.worker.WorkerSettings;
import news.dateline.ingest.pipeline.Capacity;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.feed.FeedIds;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SourceSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the ingest service.
 *
 * @param sources a YAML file that lists sources; null where there is none
 * @param folders to be watched
 * @param feeds to be read, beside those of the file
 * @param interval between two looks at a folder
 * @param settle for how long a file must not have changed before it is taken
 * @param knownFor how long a document is known after it ended; negative for ever
 * @param upload of documents by HTTP
 * @param limits of what one document may cost
 * @param isolation of parsers in processes of their own
 * @param workers documents read at the same time; 0 for as many as there are processors
 * @param maxInFlight documents accepted and not ended
 */
@ConfigurationProperties("dateline.ingest")
record IngestProperties(
    @Nullable Path sources,
    @DefaultValue List<FolderProperties> folders,
    @DefaultValue List<FeedProperties> feeds,
    @DefaultValue("1s") Duration interval,
    @DefaultValue("2s") Duration settle,
    @DefaultValue("400d") Duration knownFor,
    @DefaultValue UploadProperties upload,
    @DefaultValue LimitProperties limits,
    @DefaultValue IsolationProperties isolation,
    @DefaultValue("0") int workers,
    @DefaultValue("128") int maxInFlight) {

  IngestProperties {
    folders = List.copyOf(folders);
    feeds = List.copyOf(feeds);
    require(interval.toMillis() > 0, "interval", "must be more than 0, not " + interval);
    require(!settle.isNegative(), "settle", "must be 0 or more, not " + settle);
    require(
        knownFor.isNegative() || knownFor.toDays() > 0,
        "known-for",
        "must be a day or more, or -1 for ever, not " + knownFor);
    require(workers >= 0, "workers", "must be 0 or more, not " + workers);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < folders.size(); i++) {
      FolderProperties folder = folders.get(i);
      String key = "folders[" + i + "]";
      require(folder.path() != null, key + ".path", "is missing");
      require(
          ids.add(folder.sourceId()),
          key + ".id",
          "must be unique, and '" + folder.sourceId() + "' is there already");
    }
  }

  /**
   * Of the feeds: for each a source of the kind {@code feed}, with the settings that stand here.
   */
  List<SourceSpec> feedSources() {
    List<SourceSpec> sources = new ArrayList<>();
    FeedIds ids = new FeedIds();
    for (int i = 0; i < feeds.size(); i++) {
      FeedProperties feed = feeds.get(i);
      String key = "feeds[" + i + "]";
      require(feed.url() != null, key + ".url", "is missing");
      String id = feed.id() == null ? ids.of(Objects.requireNonNull(feed.url())) : feed.id();
      sources.add(
          new SourceSpec(
              new SourceRef(id, SourceKind.FEED),
              Settings.of("dateline.ingest." + key, Map.of("url", String.valueOf(feed.url())))));
    }
    return sources;
  }

  Capacity capacity() {
    return new Capacity(
        workers == 0 ? Runtime.getRuntime().availableProcessors() : workers, maxInFlight);
  }

  LookTiming timing() {
    return new LookTiming(interval, settle, Clock.systemUTC());
  }

  WorkerSettings workerSettings() {
    return isolation.toSettings(limits.toLimits(), capacity().workers());
  }

  private static void require(boolean holds, String key, String message) {
    if (!holds) {
      throw new IllegalArgumentException("dateline.ingest." + key + " " + message);
    }
  }

  /**
   * A folder to be watched.
   *
   * @param path of the folder
   * @param id of the source, part of its documents' ids; the folder's name where it is missing
   */
  record FolderProperties(@Nullable Path path, @Nullable String id) {

    Path directory() {
      if (path == null) {
        throw new IllegalStateException("No path");
      }
      return path.toAbsolutePath().normalize();
    }

    String sourceId() {
      Path name = path == null ? null : directory().getFileName();
      return id != null ? id : name == null ? "root" : name.toString();
    }
  }

  /**
   * A feed to be read.
   *
   * @param url of the feed
   * @param id of the source, part of its documents' ids; made of the URL where it is missing
   */
  record FeedProperties(@Nullable URI url, @Nullable String id) {}

  /**
   * Upload of documents.
   *
   * @param spool directory where uploads are kept until they have ended
   * @param token that uploads must show; needed unless the server is bound to loopback
   * @param timeout for a sender to send all of a request
   */
  record UploadProperties(
      @DefaultValue("data/spool") Path spool,
      @Nullable String token,
      @DefaultValue("10m") Duration timeout) {

    UploadProperties {
      require(
          token == null || !token.isBlank(), "upload.token", "is empty; leave it out for no token");
      require(timeout.toMillis() > 0, "upload.timeout", "must be more than 0, not " + timeout);
    }
  }

  /** See {@link Limits}. */
  record LimitProperties(
      @DefaultValue("64MB") DataSize maxBytes,
      @DefaultValue("1000000") int maxCharacters,
      @DefaultValue("1000") int maxEmbedded,
      @DefaultValue("8") int maxDepth,
      @DefaultValue("200") int maxRatio,
      @DefaultValue("60s") Duration timeout) {

    Limits toLimits() {
      return new Limits(
          maxBytes.toBytes(), maxCharacters, maxEmbedded, maxDepth, maxRatio, timeout);
    }
  }

  /**
   * See {@link WorkerSettings}.
   *
   * @param processes 0 for as many as documents are read at a time and the memory holds
   */
  record IsolationProperties(
      @DefaultValue("0") int processes,
      @DefaultValue("256MB") DataSize heap,
      @DefaultValue("20s") Duration progressTimeout,
      @DefaultValue("10000") int maxDocuments) {

    private WorkerSettings toSettings(Limits limits, int readers) {
      long bytes = heap.toBytes();
      return new WorkerSettings(
          limits,
          processes == 0 ? WorkerSettings.processesFor(readers, bytes) : processes,
          bytes,
          progressTimeout,
          maxDocuments,
          // What was accepted waits for as long as it takes.
          Integer.MAX_VALUE);
    }
  }
}
