package news.dateline.standalone.letters;

import java.util.Locale;

/** What became of a letter. */
enum State {
  /** It can be replayed. */
  WAITING,
  /** It was. */
  REPLAYED,
  /** A later record of its story lay on the topic when it should have been. */
  SUPERSEDED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whatever a note says that this version does not know, its letter no longer waits. */
  static State ofEnding(String label) {
    return label.equals(SUPERSEDED.label()) ? SUPERSEDED : REPLAYED;
  }
}
