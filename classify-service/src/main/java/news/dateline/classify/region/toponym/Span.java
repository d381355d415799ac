package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.CuratedName;
import org.jspecify.annotations.Nullable;

/**
 * Words that may name a place.
 *
 * @param first its first token
 * @param last its last token
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last one
 * @param name hash of the name
 * @param postings what the gazetteer knows by that name; empty where it knows nothing
 * @param curated what the tables say of it
 * @param shape how it was found
 */
record Span(
    int first,
    int last,
    int start,
    int end,
    long name,
    int[] postings,
    @Nullable CuratedName curated,
    Shape shape) {

  /** How a span was found. */
  enum Shape {
    /** By its name. */
    KNOWN,
    /** By a word such as "River" at its end or "Lake" at its beginning. */
    LANDFORM,
    /** By a word such as "Street" at its end. */
    STREET,
    /** By the name behind a direction, as in "South Florida". */
    DIRECTED,
    /** By what stands before it, for instance "in". */
    UNKNOWN
  }

  boolean isInstitution() {
    return curated != null && curated.isInstitution();
  }

  boolean isBrand() {
    return curated != null && curated.brand();
  }

  /** Whether nothing by that name is a place: an institution, a dish, an airline. */
  boolean isPlaceless() {
    return postings.length == 0 && curated != null && (isInstitution() || curated.nowhere() > 0.99);
  }

  /** Whether a user has added the name. */
  boolean isOwn() {
    return curated != null && curated.own();
  }

  int tokens() {
    return last - first + 1;
  }
}
