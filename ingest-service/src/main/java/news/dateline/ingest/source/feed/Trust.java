package news.dateline.ingest.source.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a server is believed that says that nothing is new (304). Some say so whatever happened,
 * so from time to time a feed is fetched as if it was never seen: after a few such answers, after
 * twice as many each time that they turn out to have been true, and at least once a day. A server
 * that was caught is not asked that way again for a day.
 *
 * @param notModified such answers since the feed was last fetched in full
 * @param checkAfter so many answers are believed; 0 for none
 * @param checkedAt when the feed was last fetched in full
 */
record Trust(int notModified, int checkAfter, Instant checkedAt) {

  private static final int FIRST = 4;
  private static final int MOST = 64;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** In a server that is not known yet. */
  static final Trust NEW = new Trust(0, FIRST, Instant.EPOCH);

  /** Whether to ask for what is new only. */
  boolean isEnough(Instant now) {
    return notModified < checkAfter && checkedAt.plus(LONGEST).isAfter(now);
  }

  Trust afterNotModified() {
    return new Trust(notModified + 1, checkAfter, checkedAt);
  }

  /** After the whole feed came, and nothing speaks against the answers before it. */
  Trust afterBody(Instant now) {
    if (checkAfter == 0) {
      return checkedAt.plus(LONGEST).isAfter(now) ? this : new Trust(0, FIRST, now);
    }
    boolean tested = notModified >= checkAfter;
    return new Trust(0, tested ? Math.min(MOST, checkAfter * 2) : checkAfter, now);
  }

  /** After the whole feed came: another one, with the validators of the one before. */
  Trust afterLie(Instant now) {
    return new Trust(0, 0, now);
  }
}
