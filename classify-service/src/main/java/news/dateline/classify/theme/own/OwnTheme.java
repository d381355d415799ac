package news.dateline.classify.theme.own;

import java.util.List;
import java.util.stream.Collectors;
import news.dateline.story.StoryText;

/**
 * A theme that a user describes.
 *
 * @param code within its taxonomy
 * @param name for people to read
 * @param description what belongs to it; may be empty
 * @param keywords words and names that stories of it use
 * @param examples stories of it
 */
public record OwnTheme(
    String code, String name, String description, List<String> keywords, List<StoryText> examples) {

  public OwnTheme {
    keywords = List.copyOf(keywords);
    examples = List.copyOf(examples);
  }

  /** All that is said of it in words of Latin letters: of others the models know no meaning. */
  StoryText text() {
    String latin = keywords.stream().filter(OwnTheme::isLatin).collect(Collectors.joining(", "));
    return new StoryText(
        isLatin(name) ? name : "", (isLatin(description) ? description : "") + "\n" + latin);
  }

  static boolean isLatin(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
