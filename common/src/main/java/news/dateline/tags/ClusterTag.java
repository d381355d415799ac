package news.dateline.tags;

import java.util.Locale;

/**
 * The stories that are copies of one another ({@code dateline.cluster}).
 *
 * @param id of the cluster: the id of the story that was its first
 * @param role of this story in it
 * @param similarity 1 of a first; of a copy the share of its text, or of that of the story of the
 *     cluster that it is most like, that both have, whichever text is shorter; 0 to 1, estimated
 */
public record ClusterTag(String id, Role role, double similarity) {

  /** What a story is in its cluster. */
  public enum Role {
    /** It was seen before all others, or is alone. */
    FIRST,
    /** It is a copy of another one, whole or cut, lightly edited maybe. */
    COPY;

    /** As it stands in records and headers, for instance {@code copy}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a story that begins a cluster. */
  public static ClusterTag first(String story) {
    return new ClusterTag(story, Role.FIRST, 1);
  }

  /** Of a copy. */
  public static ClusterTag copy(String cluster, double similarity) {
    return new ClusterTag(cluster, Role.COPY, similarity);
  }

  public boolean isCopy() {
    return role == Role.COPY;
  }
}
