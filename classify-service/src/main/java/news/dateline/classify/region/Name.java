package news.dateline.classify.region;

import java.util.List;
import news.dateline.tags.Mention.Kind;

/**
 * A name and all that it can stand for.
 *
 * @param text as the tables write it
 * @param senses never empty
 * @param abbreviation whether it counts only behind a comma, as in "Dayton, OH"
 */
record Name(String text, List<Sense> senses, boolean abbreviation) {

  Name {
    senses = List.copyOf(senses);
  }

  /** Whether it can hold another place, as "Kenya" does in "Bor, Kenya". */
  boolean holdsPlaces() {
    return senses.stream().anyMatch(s -> s.kind() == Kind.COUNTRY || s.kind() == Kind.ADMIN);
  }

  /** Whether a third or more of its uses mean no place, so that in capitals it may be any word. */
  boolean commonWord() {
    return senses.stream().anyMatch(s -> s.nowhere() && s.share() >= 1.0 / 3);
  }

  /** Whether it is only an institution, a currency or a stock phrase. */
  boolean placeless() {
    return senses.stream().allMatch(s -> s.kind() == null);
  }
}
