package news.dateline.tags;

import java.util.List;

/**
 * A theme of a user's own taxonomy that a story is about.
 *
 * @param taxonomy its short name
 * @param code of the theme within the taxonomy
 * @param name for people to read
 * @param score estimated probability, 0 to 1
 * @param evidence words of the story that spoke most for it; may be empty
 */
public record OwnThemeTag(
    String taxonomy, String code, String name, double score, List<String> evidence) {

  public OwnThemeTag {
    evidence = List.copyOf(evidence);
  }
}
