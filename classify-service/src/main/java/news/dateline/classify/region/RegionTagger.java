package news.dateline.classify.region;

import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/** Says which countries a story is about. Implementations are safe for use by many threads. */
public interface RegionTagger {

  /**
   * The countries of a story and the locations that it names.
   *
   * @param language BCP 47; null where unknown
   */
  RegionTags tag(StoryText text, @Nullable String language);

  /** Name and version, so that tags of different taggers can be told apart. */
  String version();
}
