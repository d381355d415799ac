package news.dateline.classify.region.toponym;

import java.util.stream.IntStream;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * Lets a name that is surely a place once be one elsewhere in the text, too: "in Leeds" tells of
 * "Leeds said", which would by itself be a person's.
 */
final class OtherMentions {

  /** How sure a mention must be to speak for the others. */
  private static final float SURE = 0.8f;

  /** How sure the others are at least, of that. */
  private static final float SHARE = 0.7f;

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
    for (int i = 0; i < named.length; i++) {
      Group group = reading.groupOf[i];
      if (group != null && surest[group.number] >= SURE && isPlace(group) && isAlone(i)) {
        named[i] = Math.max(named[i], SHARE * surest[group.number]);
      }
    }
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
