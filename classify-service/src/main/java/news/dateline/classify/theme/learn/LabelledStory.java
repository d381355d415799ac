package news.dateline.classify.theme.learn;

import java.util.List;
import news.dateline.story.StoryText;

/**
 * A story that a reader has filed.
 *
 * @param id names it in its set
 * @param text what the reader judged
 * @param themes codes of top-level Media Topics, the primary one first, or of a taxonomy of one's
 *     own; none for what is no news or in none of these
 */
public record LabelledStory(String id, StoryText text, String language, List<String> themes) {

  public LabelledStory {
    themes = List.copyOf(themes);
  }

  /** An English one. */
  public LabelledStory(String id, StoryText text, List<String> themes) {
    this(id, text, "en", themes);
  }

  /** Stands for the theme of a text that has none. */
  public static final String NO_THEME = "none";

  /** The one theme that says best what the story is about, or {@link #NO_THEME}. */
  public String primary() {
    return themes.isEmpty() ? NO_THEME : themes.get(0);
  }
}
