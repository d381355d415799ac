package news.dateline.document;

import java.util.Arrays;
import java.util.Locale;

/** How the handling of a document ended. Every accepted document ends in exactly one of these. */
public enum DocumentOutcome {
  /** Its stories, one or more, were published. */
  PUBLISHED,
  /** The same bytes from the same place were taken before. */
  UNCHANGED,
  /** All its stories had been published before, from other documents. */
  DUPLICATE,
  /** It holds no text. */
  NO_TEXT,
  /** It holds text that is no news, for instance a configuration file. */
  NOT_NEWS,
  /** It, or what it unpacks to, is over a limit. */
  TOO_LARGE,
  /** No parser reads its media type. */
  UNSUPPORTED,
  /** It is encrypted. */
  ENCRYPTED,
  /** It is broken. */
  MALFORMED,
  /** Its parser did not end in time. */
  TIMEOUT,
  /** Its parser died. */
  CRASHED,
  /** Policy forbids it. */
  REFUSED,
  /** It could not be read or fetched. */
  UNREACHABLE;

  /** As it stands in records, logs and metrics, for instance {@code no_text}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The outcome with that label.
   *
   * @throws IllegalArgumentException if no outcome has that label
   */
  public static DocumentOutcome ofLabel(String label) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.label().equals(label))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("No document outcome '" + label + "'"));
  }

  /** Whether the same bytes need not be read again: out of reach is all that may pass. */
  public boolean isFinal() {
    return this != UNREACHABLE;
  }

  /** Whether the input itself failed, against those that went well or were known already. */
  public boolean isFailure() {
    return this != PUBLISHED && this != UNCHANGED && this != DUPLICATE;
  }
}
