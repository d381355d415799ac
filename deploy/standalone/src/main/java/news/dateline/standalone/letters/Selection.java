package news.dateline.standalone.letters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which letters are meant.
 *
 * @param names positions and ids of stories; empty for all letters
 */
record Selection(Set<String> names) {

  static final Selection ALL = new Selection(Set.of());

  Selection {
    names = Set.copyOf(names);
  }

  static Selection of(List<String> names) {
    return new Selection(new HashSet<>(names));
  }

  /** Whether none is named. */
  boolean isAll() {
    return names.isEmpty();
  }

  boolean has(DeadLetter letter) {
    return isAll()
        || names.contains(letter.position().toString())
        || (letter.story() != null && names.contains(letter.story()));
  }
}
