package news.dateline.classify.region.foreign;

import java.util.List;

/**
 * A run of tokens that is a name of places.
 *
 * @param first its first token
 * @param last its last token
 * @param start offset of its first UTF-16 unit, which may be within its first token
 * @param end offset behind its last unit
 * @param inflected whether the name has an ending, or something written onto it
 * @param suffix whether the word for its kind stands behind it, as in 石川県
 * @param apart whether it begins and ends where words do; always so where words have spaces
 * @param candidates what it may stand for
 */
record Sighting(
    int first,
    int last,
    int start,
    int end,
    boolean inflected,
    boolean suffix,
    boolean apart,
    List<Candidate> candidates) {

  /** How a place comes to a name. */
  enum Source {
    /** The name that the language has for it. */
    LOCAL,
    /** Its usual name. */
    USUAL,
    /** A part of it: "Frankfurt" of "Frankfurt am Main". */
    PART,
    /** Another name, in the script of the text. */
    SCRIPT,
    /** Another name in Latin letters, of any language. */
    OTHER,
    /** A user's. */
    OWN
  }

  /**
   * @param place its number in the gazetteer
   */
  record Candidate(int place, Source source) {}
}
