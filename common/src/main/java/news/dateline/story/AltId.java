package news.dateline.story;

/**
 * A further id of a story.
 *
 * @param role what kind of id, for instance {@code newsml}; neither {@code canonical} nor {@code
 *     source}, which {@link Identity} has a place for
 * @param value the id
 */
public record AltId(String role, String value) {}
