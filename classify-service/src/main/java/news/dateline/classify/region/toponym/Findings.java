package news.dateline.classify.region.toponym;

import java.util.List;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * What was found in a text.
 *
 * @param tokens of the text
 * @param toponyms the places that it names, from left to right
 * @param witnesses what speaks for a country, also names that are too unsure to be toponyms
 */
public record Findings(Tokens tokens, List<Toponym> toponyms, List<Witness> witnesses) {

  /** Copies the lists. */
  public Findings {
    toponyms = List.copyOf(toponyms);
    witnesses = List.copyOf(witnesses);
  }
}
