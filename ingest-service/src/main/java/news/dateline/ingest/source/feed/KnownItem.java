package news.dateline.ingest.source.feed;

import java.time.Instant;

/**
 * An item that was seen.
 *
 * @param identity that its story has
 * @param keys as they were when it was last seen
 * @param digest of what it said
 * @param pageTries how often its page will be asked for again, since it could not be had for the
 *     time being; mostly 0
 * @param seenAt when it last stood in the feed
 */
record KnownItem(
    ItemIdentity identity, ItemKeys keys, String digest, int pageTries, Instant seenAt) {

  KnownItem withPageTries(int tries) {
    return new KnownItem(identity, keys, digest, tries, seenAt);
  }
}
