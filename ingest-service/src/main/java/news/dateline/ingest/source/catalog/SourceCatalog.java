package news.dateline.ingest.source.catalog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceSpec;
import news.dateline.ingest.source.settings.SourcesFile;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the sources. Those of the file follow its changes: new ones are started, those that are gone
 * are closed, changed ones are made anew, the others go on undisturbed. A file that has become
 * wrong changes nothing until it is right again. Thread-safe.
 */
public final class SourceCatalog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SourceCatalog.class);

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final List<Source> fixed;
  private final SourceTypes types;
  private final @Nullable Path file;
  private final Map<String, Configured> configured = new LinkedHashMap<>();

  /** Sources whose start failed, and why. */
  private final Map<Source, String> unstarted = new HashMap<>();

  private final Duration patience;
  private final @Nullable FileWatch watch;
  private @Nullable Intake intake;
  private boolean closed;
  private @Nullable String closedBecause;
  private volatile @Nullable String problem;

  /**
   * @param fixed sources that no file has
   * @param file of sources; null where there is none
   * @throws SettingsException if a source of the file is wrong
   */
  public SourceCatalog(List<Source> fixed, SourceTypes types, @Nullable Path file)
      throws SettingsException {
    this(fixed, types, file, INTERVAL, PATIENCE);
  }

  /**
   * @param interval of looks at the file
   * @param patience for all sources together to stop
   */
  SourceCatalog(
      List<Source> fixed,
      SourceTypes types,
      @Nullable Path file,
      Duration interval,
      Duration patience)
      throws SettingsException {
    this.fixed = List.copyOf(fixed);
    this.types = types;
    this.file = file;
    this.patience = patience;
    this.watch = file == null ? null : new FileWatch(file, interval, this::reload);
    if (file != null) {
      configured.putAll(read(file));
    }
  }

  /** The file of sources; null where there is none. */
  public @Nullable Path file() {
    return file;
  }

  /** Why the file's last change was not taken; null where it was. */
  public @Nullable String problem() {
    return problem;
  }

  /** All sources that there are at the moment. */
  public synchronized List<Source> sources() {
    return Stream.concat(fixed.stream(), configured.values().stream().map(Configured::source))
        .toList();
  }

  /** Starts the sources, and begins to look whether the file changes. */
  public synchronized void start(Intake to) {
    if (closed) {
      return;
    }
    intake = to;
    sources().forEach(source -> start(source, to));
    if (watch != null) {
      watch.start();
    }
  }

  /** One that cannot be started costs no other. */
  private void start(Source source, Intake to) {
    try {
      source.start(to);
    } catch (RuntimeException | Error e) {
      LOG.error("Starting source {}", source.ref().id(), e);
      unstarted.put(source, "was not started: " + Reason.of(e));
    }
  }

  /** How a source does that is one of {@link #sources}. */
  public synchronized SourceStatus status(Source source) {
    String failure = unstarted.get(source);
    SourceStatus status =
        failure == null ? source.status() : SourceStatus.running(null).failing(failure);
    return closed ? status.stopped(closedBecause) : status;
  }

  private void reload(Path changed) {
    Map<String, Configured> before;
    synchronized (this) {
      before = new LinkedHashMap<>(configured);
    }
    try {
      replace(before, read(changed));
      if (problem != null) {
        LOG.info("The sources of {} are right again", changed);
      }
      problem = null;
    } catch (SettingsException e) {
      problem = e.getMessage();
      LOG.error("The change of the sources is not taken: {}", e.getMessage());
    }
  }

  /** Sources of the file as it is now; unchanged ones are those that there are. */
  private Map<String, Configured> read(Path from) throws SettingsException {
    Set<String> taken = new HashSet<>();
    fixed.forEach(source -> taken.add(source.ref().id()));
    Map<String, Configured> read = new LinkedHashMap<>();
    for (SourceSpec spec : SourcesFile.read(from, types.kinds())) {
      String id = spec.ref().id();
      if (!taken.add(id)) {
        throw spec.settings().wrong("id", "must not be that of another source: '" + id + "'");
      }
      Source made = types.create(spec);
      Configured known = find(id);
      read.put(id, known != null && known.spec().equals(spec) ? known : new Configured(spec, made));
    }
    return read;
  }

  private synchronized @Nullable Configured find(String id) {
    return configured.get(id);
  }

  private void replace(Map<String, Configured> before, Map<String, Configured> after) {
    List<Configured> gone = new ArrayList<>(before.values());
    gone.removeAll(after.values());
    // First, so that no source runs twice.
    List<Source> ending = gone.stream().map(Configured::source).toList();
    SourceStop.all(ending);
    synchronized (this) {
      unstarted.keySet().removeAll(ending);
      configured.clear();
      configured.putAll(after);
      Intake to = intake;
      if (closed || to == null) {
        return;
      }
      List<Configured> come = new ArrayList<>(after.values());
      come.removeAll(before.values());
      come.forEach(source -> start(source.source(), to));
      List<String> stopped = new ArrayList<>(before.keySet());
      stopped.removeAll(after.keySet());
      LOG.info(
          "Sources: {} new or changed, {} stopped{}, {} in all",
          come.size(),
          stopped.size(),
          stopped.isEmpty() ? "" : " (" + String.join(", ", stopped) + ")",
          sources().size());
      if (after.isEmpty() && !before.isEmpty()) {
        LOG.warn("{} lists no source any more: all that it had were stopped", file);
      }
    }
  }

  @Override
  public void close() {
    stop(null);
  }

  /**
   * Stops all sources.
   *
   * @param why for whoever asks how they do; null where that is not known
   */
  public void stop(@Nullable String why) {
    if (watch != null) {
      watch.close();
    }
    List<Source> running;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      closedBecause = why;
      running = sources();
    }
    if (why != null) {
      running.forEach(source -> source.closing(why));
    }
    SourceStop.within(patience, running);
  }
}
