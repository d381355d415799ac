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

  /** Code of the top-level topic over this one, for instance {@code 11000000}. */
  public String topLevel() {
    return code.substring(0, 2) + "000000";
  }
}
