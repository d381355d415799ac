package news.dateline.classify.theme;

import java.util.List;
import news.dateline.story.StoryText;

/**
 * A story that a reader has filed.
 *
 * @param id names it in its set
 * @param text what the reader judged
 * @param themes codes of top-level Media Topics, at least one, the primary one first
 */
public record LabelledStory(String id, StoryText text, List<String> themes) {

  public LabelledStory {
    themes = List.copyOf(themes);
    if (themes.isEmpty()) {
      throw new IllegalArgumentException("A labelled story needs a theme");
    }
  }

  /** The one theme that says best what the story is about. */
  public String primary() {
    return themes.get(0);
  }
}
