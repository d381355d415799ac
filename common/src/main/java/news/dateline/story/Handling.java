package news.dateline.story;

import java.time.Instant;
import java.util.Locale;
import news.dateline.document.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher asks of those who receive a story.
 *
 * @param status whether it may be used; null where not told, which means usable
 * @param urgency 1 (most urgent) to 9
 * @param embargoedUntil not to be published before
 * @param expires of no editorial interest from then on
 * @param note to editors, not for publication
 */
public record Handling(
    @Nullable Status status,
    @Nullable Integer urgency,
    @Nullable Instant embargoedUntil,
    @Nullable Instant expires,
    @Nullable String note) {

  public static final Handling UNKNOWN = new Handling(null, null, null, null, null);

  /**
   * Checks the urgency.
   *
   * @throws IllegalArgumentException if it is none of 1 to 9
   */
  public Handling {
    if (urgency != null && (urgency < 1 || urgency > 9)) {
      throw new IllegalArgumentException("Urgency is 1 to 9, not " + urgency);
    }
  }

  /**
   * A short fingerprint of what decides whether the story may be used and when: its status, its
   * embargo and its end. A kill notice has the text of the story that it takes back.
   *
   * @return 16 hexadecimal digits; null where the story may be used at once and without end
   */
  public @Nullable String notice() {
    boolean usable = status == null || status == Status.USABLE;
    if (usable && embargoedUntil == null && expires == null) {
      return null;
    }
    String told = (usable ? Status.USABLE : status) + " " + embargoedUntil + " " + expires;
    return Digest.fingerprint("notice", told);
  }

  /** Whether a story may be used. */
  public enum Status {
    USABLE,
    /** Not to be used until told otherwise. */
    WITHHELD,
    /** Never to be used; to be taken down where it was. */
    CANCELED;

    /** As it stands in records. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
