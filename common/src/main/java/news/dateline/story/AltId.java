package news.dateline.story;

/**
 * A further id of a story.
 *
 * @param role what kind of id, for instance {@code newsml}; neither {@code canonical} nor {@code
 *     source}, which {@link Identity} has a place for
 * @param value the id
 */
public record AltId(String role, String value) {

  /**
   * Role of the id that Dateline itself gave a story, on its way back in from a record. It becomes
   * the story's id and is not written.
   */
  public static final String STORY = "dateline";

  /**
   * Role of the link that a page gives as its canonical one although it is on another site: that of
   * the original, of which the page is a copy.
   */
  public static final String ORIGINAL = "original";
}
