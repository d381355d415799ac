package news.dateline.ingest.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.trouble.Causes;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/** Counts the parts of a document that could not be read, by why. */
final class LeftOut {

  private final Map<DocumentOutcome, Integer> counts = new EnumMap<>(DocumentOutcome.class);
  private @Nullable String first;

  void add(DocumentOutcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }

  /** A broken line of a document of lines. */
  void addLine(String number) {
    add(DocumentOutcome.MALFORMED, "line " + number);
  }

  /**
   * Adds a part that a person would look for.
   *
   * @param which it is, in a few words
   */
  void add(DocumentOutcome outcome, String which) {
    add(outcome);
    if (first == null) {
      first = which;
    }
  }

  /** How many. */
  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Why a part whose parser threw that was left out. */
  static DocumentOutcome outcome(Throwable thrown) {
    for (Throwable cause : Causes.of(thrown)) {
      if (cause instanceof EncryptedDocumentException
          || cause instanceof PasswordRequiredException) {
        return DocumentOutcome.ENCRYPTED;
      }
      if (cause instanceof UnsupportedZipFeatureException) {
        return DocumentOutcome.UNSUPPORTED;
      }
    }
    return DocumentOutcome.MALFORMED;
  }

  /** For a person, for instance {@code left out: 1 encrypted, 2 malformed}; null where none was. */
  @Nullable String reason() {
    return counts.isEmpty()
        ? null
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().label())
            .collect(
                Collectors.joining(
                    ", ", "left out: ", first == null ? "" : " (the first is " + first + ")"));
  }

  /** Why nothing came of a document all of whose parts were left out for that. */
  UnsupportedFormatException nothing() {
    return new UnsupportedFormatException(
        counts.size() == 1 ? counts.keySet().iterator().next() : DocumentOutcome.NO_TEXT,
        "nothing within it could be read; " + reason());
  }
}
