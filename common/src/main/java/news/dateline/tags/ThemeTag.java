package news.dateline.tags;

import java.util.List;

/**
 * An IPTC Media Topic that a story is about.
 *
 * @param code eight digits, for instance {@code 11000000}
 * @param name English name
 * @param score calibrated probability, 0 to 1
 * @param evidence words or sentences of the story that spoke most for it; may be empty
 */
public record ThemeTag(String code, String name, double score, List<String> evidence) {

  public ThemeTag {
    evidence = List.copyOf(evidence);
  }

  /** Whether this is a top-level topic: only the codes of those end in six zeros. */
  public boolean isTopLevel() {
    return code.endsWith("000000");
  }
}
