package news.dateline.ingest.source.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a server is believed that says that nothing is new (304). Some say so whatever happened,
 * so from time to time a feed is fetched as if it was never seen: after a few such answers, after
 * twice as many each time that they turn out to have been true, and at least once a day. Where
 * something was new it may have come just then, or the answers were false: it is checked again
 * after a few, and a server of which that is so twice in a row was caught. Such a one is not asked
 * that way again for a day.
 *
 * @param notModified such answers since the feed was last fetched in full
 * @param checkAfter so many answers are believed; 0 for none
 * @param doubts how often in a row something was new after answers that nothing is
 * @param checkedAt when the feed was last fetched in full
 */
record Trust(int notModified, int checkAfter, int doubts, Instant checkedAt) {

  private static final int FIRST = 4;
  private static final int MOST = 64;
  private static final int MOST_DOUBTS = 2;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** In a server that is not known yet. */
  static final Trust NEW = new Trust(0, FIRST, 0, Instant.EPOCH);

  /** Whether to ask for what is new only. */
  boolean isEnough(Instant now) {
    return notModified < checkAfter && checkedAt.plus(LONGEST).isAfter(now);
  }

  boolean isCaught() {
    return checkAfter == 0;
  }

  Trust afterNotModified() {
    return new Trust(notModified + 1, checkAfter, doubts, checkedAt);
  }

  /** After the whole feed came, and is what it was. */
  Trust afterSame(Instant now) {
    if (isCaught()) {
      return afterCaught(now);
    }
    boolean tested = notModified >= checkAfter;
    return tested
        ? new Trust(0, Math.min(MOST, checkAfter * 2), 0, now)
        : new Trust(0, checkAfter, doubts, now);
  }

  /** After another feed came in answer to what is new: this server does tell. */
  Trust afterNews(Instant now) {
    return isCaught() ? afterCaught(now) : new Trust(0, checkAfter, 0, now);
  }

  /**
   * After another feed came where all of it was asked for. A feed that is polled seldom is checked
   * after less than the first few answers, and likely to have changed: that is no doubt.
   */
  Trust afterOther(Instant now) {
    if (isCaught()) {
      return afterCaught(now);
    }
    if (notModified == 0) {
      return new Trust(0, checkAfter, doubts, now);
    }
    int more = notModified >= FIRST ? doubts + 1 : doubts;
    return more >= MOST_DOUBTS ? afterLie(now) : new Trust(0, FIRST, more, now);
  }

  /** After the whole feed came: another one, with the validators of the one before. */
  Trust afterLie(Instant now) {
    return new Trust(0, 0, 0, now);
  }

  private Trust afterCaught(Instant now) {
    return checkedAt.plus(LONGEST).isAfter(now) ? this : new Trust(0, FIRST, 0, now);
  }
}
