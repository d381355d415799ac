package news.dateline.standalone.letters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which letters are meant.
 *
 * @param names positions and ids of stories; empty for all letters
 */
record LetterSelection(Set<String> names) {

  static final LetterSelection ALL = new LetterSelection(Set.of());

  LetterSelection {
    names = Set.copyOf(names);
  }

  static LetterSelection of(List<String> names) {
    return new LetterSelection(new HashSet<>(names));
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
