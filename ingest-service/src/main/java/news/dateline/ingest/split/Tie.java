package news.dateline.ingest.split;

import java.util.Set;

/** How a paragraph hangs together with the story before it. */
enum Tie {
  /** It could stand anywhere: next to no name and few words in common. */
  FOREIGN,
  /** It goes on with that story: half of its names or words are known from it. */
  ATTACHED,
  /** Neither is sure. */
  UNCLEAR;

  private static final double ATTACHED_SHARE = 0.5;
  private static final double FOREIGN_NAMES = 0.2;
  private static final double FOREIGN_WORDS = 0.2;

  /** Without any name of its own, a paragraph needs words of its own to be foreign. */
  private static final double FOREIGN_WORDS_WITHOUT_NAMES = 0.1;

  static Tie of(Words paragraph, Set<String> storyStems, Words previous) {
    Set<String> names = paragraph.names();
    double words = paragraph.overlap(storyStems);
    double knownNames = share(names, paragraph.nameStemsIn(storyStems));
    double previousNames = share(names, names.stream().filter(previous.names()::contains).count());
    if (words > ATTACHED_SHARE || knownNames > ATTACHED_SHARE || previousNames > ATTACHED_SHARE) {
      return ATTACHED;
    }
    double allowed = names.isEmpty() ? FOREIGN_WORDS_WITHOUT_NAMES : FOREIGN_WORDS;
    boolean foreign = words <= allowed && knownNames <= FOREIGN_NAMES && previousNames == 0;
    return foreign ? FOREIGN : UNCLEAR;
  }

  private static double share(Set<String> of, long part) {
    return of.isEmpty() ? 0 : (double) part / of.size();
  }
}
