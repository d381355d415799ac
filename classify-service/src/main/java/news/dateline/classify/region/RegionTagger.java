package news.dateline.classify.region;

import news.dateline.story.Home;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/** Says which countries a story is about. Implementations are safe for use by many threads. */
public interface RegionTagger {

  /**
   * The countries of a story and the locations that it names.
   *
   * @param language BCP 47; null where unknown
   * @param home where the newsroom is; null where unknown
   */
  RegionTags tag(StoryText text, @Nullable String language, @Nullable Home home);

  /** The same of a story whose newsroom may be anywhere. */
  default RegionTags tag(StoryText text, @Nullable String language) {
    return tag(text, language, null);
  }

  /** Whether a home is found on the map; one that is not tells nothing. */
  default boolean knows(Home home) {
    return true;
  }

  /** Name and version, so that tags of different taggers can be told apart. */
  String version();
}
