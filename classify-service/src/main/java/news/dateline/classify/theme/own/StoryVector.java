package news.dateline.classify.theme.own;

/**
 * How the fast path sees a story.
 *
 * @param row the numbers that its head gets
 * @param place the story's place among all others: of length 1, or zeros where it has no known word
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoryVector(float[] row, float[] place) {}
