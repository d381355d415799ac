package news.dateline.classify.theme.own;

import java.util.List;
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

  /** All that is said of it in words. */
  StoryText text() {
    return new StoryText(name, description + "\n" + String.join(", ", keywords));
  }
}
