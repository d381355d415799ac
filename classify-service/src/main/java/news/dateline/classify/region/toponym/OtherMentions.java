package news.dateline.classify.region.toponym;

import java.util.stream.IntStream;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * Lets what all mentions of a name tell decide about each. A name that is surely a place once is
 * one elsewhere in the text, too: "in Leeds" tells of "Leeds said", which would by itself be a
 * person's. And who speaks is a person only if some other name stands before the surname once: of
 * "Hobart said" alone the large town is meant.
 */
final class OtherMentions {

  /** How sure a mention must be to speak for the others. */
  private static final float SURE = 0.8f;

  /** How sure the others are at least, of that. */
  private static final float SHARE = 0.7f;

  /** How sure those are that speak, and of whom nothing says that they are persons. */
  private static final float SPEAKER = 0.6f;

  /** Inhabitants of a place that may speak without having been introduced. */
  private static final int LARGE = 100_000;

  private static final long OF = Tokens.wordHash("of");

  private static final Words CLAUSES =
      Words.of("which that and but as while after when what because whom where");

  private static final Words SPEECH =
      Words.of(
          "said says say warned warns warn announced announces agreed agrees accused accuses denied"
              + " denies rejected rejects insisted insists urged urges vowed vows pledged pledges"
              + " summoned summons condemned condemns confirmed confirms argued argues maintained"
              + " maintains");

  private final Reading reading;
  private final Tokens tokens;

  OtherMentions(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /**
   * Raises what is too low, in place.
   *
   * @param named probability of each span that it names a place
   */
  void lift(float[] named) {
    float[] surest = new float[reading.groups.size()];
    for (int i = 0; i < named.length; i++) {
      Group group = reading.groupOf[i];
      if (group != null) {
        surest[group.number] = Math.max(surest[group.number], named[i]);
      }
    }
    boolean[] introduced = introduced();
    for (int i = 0; i < named.length; i++) {
      Group group = reading.groupOf[i];
      if (group != null
          && named[i] < SPEAKER
          && !introduced[group.number]
          && isPlace(group)
          && isSpeaker(i, group)) {
        named[i] = SPEAKER;
      }
      if (group != null && surest[group.number] >= SURE && isPlace(group) && isAlone(i)) {
        named[i] = Math.max(named[i], SHARE * surest[group.number]);
      }
    }
  }

  /**
   * The names that stand beside a capitalized word once, as a surname does behind the first one.
   */
  private boolean[] introduced() {
    boolean[] introduced = new boolean[reading.groups.size()];
    for (int i = 0; i < reading.spans.size(); i++) {
      Group group = reading.groupOf[i];
      if (group != null && !isAlone(i)) {
        introduced[group.number] = true;
      }
    }
    return introduced;
  }

  /** Whether it begins a clause and speaks, as people do, but not behind quoted words. */
  private boolean isSpeaker(int number, Group group) {
    Span span = reading.spans.get(number);
    int behind = span.last() + 1;
    char gap = tokens.gap(span.first());
    long before = tokens.hash(span.first() - 1);
    boolean speaks = tokens.gap(behind) == ' ' && SPEECH.contains(tokens.hash(behind));
    boolean begins = gap == '|' || gap == '.' || gap == ' ' && CLAUSES.contains(before);
    boolean some = gap == ' ' && before == OF;
    return speaks && (some || begins && isLarge(group));
  }

  private boolean isLarge(Group group) {
    return IntStream.of(group.candidates)
        .anyMatch(posting -> reading.places.population(Postings.place(posting)) >= LARGE);
  }

  /** No word, no person and no people: those are told by each mention for itself. */
  private boolean isPlace(Group group) {
    Span first = reading.spans.get(group.firstSpan);
    boolean isWord =
        group.tokens == 1
            && (Lexicon.commonness(tokens.hash(first.first())) > 0
                || Lexicon.isFirstName(tokens.hash(first.first())));
    boolean isPeople = IntStream.of(group.candidates).anyMatch(Postings::isDemonym);
    return group.persons == 0 && !isWord && !isPeople;
  }

  /** Whether no capitalized word stands beside it, of which it may be a part. */
  private boolean isAlone(int number) {
    Span span = reading.spans.get(number);
    int behind = span.last() + 1;
    boolean before = tokens.gap(span.first()) == ' ' && tokens.isCapital(span.first() - 1);
    boolean after = isJoined(tokens.gap(behind)) && tokens.isCapital(behind);
    return span.shape() == Span.Shape.KNOWN && !before && !after;
  }

  private static boolean isJoined(char gap) {
    return gap == ' ' || gap == '-' || gap == '\'' || gap == '/';
  }
}
