package news.dateline.ingest.publish;

import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.PlaceId;
import org.jspecify.annotations.Nullable;

/** What tables keep of ids and fingerprints: as many bits as it takes to tell them apart. */
final class Marks {

  /** Stands for the document that a place showed last, where that is not known. */
  static final long UNKNOWN = 2;

  private Marks() {}

  /** Of a place and a story. Both are digests, so their mixture spreads as they do. */
  static Id key(long place, Id story) {
    return new Id(
        story.high() ^ place << (Long.SIZE - Edition.PLACE_BITS),
        story.low() ^ Long.reverse(place));
  }

  /** Enough bits of a place; 0 for none. */
  static long of(@Nullable PlaceId place) {
    return place == null
        ? 0
        : Math.max(1, Id.of(place.value()).low() >>> (Long.SIZE - Edition.PLACE_BITS));
  }

  /** Enough bits of a document; odd, so neither 0 nor {@link #UNKNOWN}. */
  static long of(DocumentId document) {
    return Id.of(document.value()).low() | 1;
  }

  /** The 64 bits of {@link #fingerprint}; never 0. */
  static long version(StoryRef story) {
    return bits(fingerprint(story));
  }

  /** The fingerprint of a story's text, and of what else makes it news; 16 hexadecimal digits. */
  static String fingerprint(StoryRef story) {
    return story.notice() == null
        ? story.fingerprint()
        : Digest.fingerprint("version", story.fingerprint(), story.notice());
  }

  private static long bits(String fingerprint) {
    long bits = Id.of("0".repeat(Math.max(0, 32 - fingerprint.length())) + fingerprint).low();
    return bits == 0 ? 1 : bits;
  }
}
