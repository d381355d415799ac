package news.dateline.story;

/**
 * One piece of news.
 *
 * @param id stable: the same story fetched again has the same id
 * @param text headline and body
 * @param meta what the document says about it
 * @param times when it was published, seen and made
 * @param origin the document it came in
 */
public record Story(StoryId id, StoryText text, StoryMeta meta, StoryTimes times, Origin origin) {

  /** The same with other times. */
  public Story withTimes(StoryTimes value) {
    return new Story(id, text, meta, value, origin);
  }
}
