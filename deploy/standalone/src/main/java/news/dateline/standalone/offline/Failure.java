package news.dateline.standalone.offline;

import news.dateline.document.DocumentOutcome;
import org.jspecify.annotations.Nullable;

/**
 * An input that came to nothing.
 *
 * @param name of the input
 * @param outcome how it ended
 * @param reason why, for a person
 */
record Failure(String name, DocumentOutcome outcome, @Nullable String reason) {

  @Override
  public String toString() {
    String line =
        "dateline: " + name + ": " + outcome.label() + (reason == null ? "" : ": " + reason);
    // File names may hold line ends, and what steers a terminal or turns letters round.
    return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
