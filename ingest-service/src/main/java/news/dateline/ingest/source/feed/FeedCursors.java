package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.source.Intake;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is kept in the ledger: its memory and its appointment, each in a place of its own.
 *
 * @param source id of the source
 * @param url of the feed, as it is configured: another one is another feed
 */
record FeedCursors(String source, URI url) {

  private static final String MEMORY = "items";
  private static final String APPOINTMENT = "times";

  FeedMemory memory(Intake intake) {
    return FeedMemoryJson.read(state(intake, MEMORY));
  }

  Appointment appointment(Intake intake, Instant now) {
    return AppointmentJson.read(state(intake, APPOINTMENT), now);
  }

  SourceCursor of(FeedMemory memory, Instant now) {
    return new SourceCursor(source, place(MEMORY), FeedMemoryJson.write(memory), now);
  }

  SourceCursor of(Appointment appointment, Instant now) {
    return new SourceCursor(source, place(APPOINTMENT), AppointmentJson.write(appointment), now);
  }

  /** What is known of the URLs that this source had before is of no use any more. */
  void forgetOtherUrls(Intake intake, Instant now) {
    Set<String> places = Set.of(place(MEMORY), place(APPOINTMENT));
    for (SourceCursor cursor : intake.cursors(source)) {
      if (!places.contains(cursor.place())) {
        intake.deliver().complete(new SourceCursor(source, cursor.place(), null, now));
      }
    }
  }

  private @Nullable String state(Intake intake, String what) {
    SourceCursor cursor = intake.cursor(source, place(what));
    return cursor == null ? null : cursor.state();
  }

  private String place(String what) {
    return what + " " + url;
  }
}
