package news.dateline.classify.region.toponym;

import java.util.Map;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Names that begin or end with another name of the text. "Springfield City" is not a second witness
 * for the Springfield that alone is called so: both names mean one town, whichever it is.
 */
final class Kin {

  private final Tokens tokens;
  private final Map<Long, Group> byName;

  /**
   * @param byName the groups of a text by the hash of their name
   */
  Kin(Tokens tokens, Map<Long, Group> byName) {
    this.tokens = tokens;
    this.byName = byName;
  }

  /**
   * Notes which names are a part of a group's name.
   *
   * @param span one of its mentions
   */
  void find(Group group, Span span) {
    for (int i = span.first() + 1; i <= span.last(); i++) {
      join(group, byName.get(hash(span.first(), i)));
      join(group, byName.get(hash(i, span.last() + 1)));
    }
  }

  private static void join(Group group, @Nullable Group part) {
    if (part != null) {
      group.addKin(part);
      part.addKin(group);
    }
  }

  private long hash(int from, int to) {
    long name = 0;
    for (int i = from; i < to; i++) {
      name = Gazetteer.join(name, tokens.hash(i));
    }
    return name;
  }
}
