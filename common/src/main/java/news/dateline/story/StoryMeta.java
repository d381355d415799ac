package news.dateline.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a story, beside the text. Each part may be unknown.
 *
 * @param byline who wrote it, without a leading "By"
 * @param located the dateline: where it was written
 * @param language BCP 47
 * @param link canonical link
 * @param sourceId the id that the source gives it: a feed item's guid, a Message-ID
 * @param infoSource name of the publisher or agency
 * @param rights a rights statement
 */
public record StoryMeta(
    @Nullable String byline,
    @Nullable String located,
    @Nullable String language,
    @Nullable URI link,
    @Nullable String sourceId,
    @Nullable String infoSource,
    @Nullable String rights) {

  /** Nothing known. */
  public static final StoryMeta UNKNOWN = new StoryMeta(null, null, null, null, null, null, null);

  public StoryMeta withByline(@Nullable String value) {
    return new StoryMeta(value, located, language, link, sourceId, infoSource, rights);
  }

  public StoryMeta withLocated(@Nullable String value) {
    return new StoryMeta(byline, value, language, link, sourceId, infoSource, rights);
  }

  public StoryMeta withLanguage(@Nullable String value) {
    return new StoryMeta(byline, located, value, link, sourceId, infoSource, rights);
  }

  public StoryMeta withLink(@Nullable URI value) {
    return new StoryMeta(byline, located, language, value, sourceId, infoSource, rights);
  }

  public StoryMeta withSourceId(@Nullable String value) {
    return new StoryMeta(byline, located, language, link, value, infoSource, rights);
  }

  public StoryMeta withInfoSource(@Nullable String value) {
    return new StoryMeta(byline, located, language, link, sourceId, value, rights);
  }

  public StoryMeta withRights(@Nullable String value) {
    return new StoryMeta(byline, located, language, link, sourceId, infoSource, value);
  }
}
