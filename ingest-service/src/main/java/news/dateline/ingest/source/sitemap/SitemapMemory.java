package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.web.CursorJson;
import news.dateline.ingest.source.web.TakenLinks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a source of sitemaps remembers: in one cursor the pages that it took by their times,
 * wherever they were named, and in a cursor for each sitemap those that have no time.
 */
final class SitemapMemory {

  /** Fits into a cursor, and is what a large site publishes in months. */
  private static final int MAX_TAKEN = 60_000;

  /** Sitemaps; where there are more, as of a site that has others each time, all are read anew. */
  private static final int MAX_FILES = 50_000;

  private static final String WHOLE_SOURCE = "";

  private final SourceRef source;
  private final Intake intake;
  private final Clock clock;
  private final Map<URI, SitemapFile> files = new HashMap<>();
  private @Nullable TakenLinks taken;
  private Duration pause = Duration.ofSeconds(1);
  private boolean swept;

  SitemapMemory(SourceRef source, Intake intake, Clock clock) {
    this.source = source;
    this.intake = intake;
    this.clock = clock;
  }

  /** Pages that were taken, by their times. */
  TakenLinks taken() {
    TakenLinks known = taken;
    if (known == null) {
      CursorJson state = CursorJson.of(intake.cursor(source.id(), WHOLE_SOURCE));
      pause = state.pause();
      known = state.taken(MAX_TAKEN);
      taken = known;
    }
    return known;
  }

  /** What is known of a sitemap. */
  SitemapFile file(URI uri) {
    if (files.size() >= MAX_FILES && !files.containsKey(uri)) {
      keep();
      files.clear();
    }
    return files.computeIfAbsent(
        uri,
        key -> {
          SourceCursor cursor = intake.cursor(source.id(), key.toString());
          return new SitemapFile(key, cursor != null, CursorJson.of(cursor).taken(MAX_TAKEN));
        });
  }

  /** Forgets pages that are too old to be taken again. */
  void forgetOlderThan(Instant time) {
    // A day more, since a date without a time may be that much later.
    taken().forgetBefore(time.minus(Duration.ofDays(1)));
  }

  /** The pause before the next look. */
  Duration pause(Pace pace, boolean found) {
    pause = pace.next(pause, found);
    return pause;
  }

  /** Where the whole source stands. */
  SourceCursor cursor() {
    return cursor(WHOLE_SOURCE, taken());
  }

  /** Where a sitemap stands. */
  SourceCursor cursor(SitemapFile file) {
    return cursor(file.uri().toString(), file.links());
  }

  /** Keeps what has changed of the sitemaps. All that was handed over before has to have ended. */
  void keep() {
    for (SitemapFile file : files.values()) {
      if (file.hasChanged()) {
        intake.deliver().complete(cursor(file));
        file.kept();
      }
    }
  }

  /**
   * Forgets sitemaps that are no longer named. All that was handed over before has to have ended.
   *
   * @param named all that there are
   * @param all whether none was left out of those, of indexes that were not read in this run
   */
  void forgetAllBut(Set<URI> named, boolean all) {
    Set<String> gone = new HashSet<>();
    for (URI known : List.copyOf(files.keySet())) {
      if (!named.contains(known)) {
        files.remove(known);
        gone.add(known.toString());
      }
    }
    if (all && !swept) {
      // Once is enough: those of this run are told above.
      swept = true;
      intake.cursors(source.id()).forEach(cursor -> gone.add(cursor.place()));
      gone.remove(WHOLE_SOURCE);
      named.forEach(uri -> gone.remove(uri.toString()));
    }
    for (String place : gone) {
      if (intake.cursor(source.id(), place) != null) {
        intake.deliver().complete(new SourceCursor(source.id(), place, null, clock.instant()));
      }
    }
  }

  /** Nobody knows how far the last look got. */
  void readAllAgain() {
    files.values().forEach(SitemapFile::readAgain);
  }

  private SourceCursor cursor(String place, TakenLinks links) {
    ObjectNode state =
        place.equals(WHOLE_SOURCE) ? CursorJson.with(links, pause) : CursorJson.with(links);
    return new SourceCursor(source.id(), place, state.toString(), clock.instant());
  }
}
