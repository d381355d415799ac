package news.dateline.classify.region.toponym;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * What a first look at all names of a text tells of each: the countries and divisions that are
 * named, so that small places in them are not left out, and longer names of which one is the
 * beginning, as "Upton" of "Upton upon Severn".
 */
final class Outline {

  /** As much as a place of 150 times as many people is ahead. */
  private static final float NAMED = 4;

  private static final int[] NONE = {};

  private static final Words LINKS =
      Words.of("upon on under in by the le la de del sur am an en aux los las");

  private final Places places;
  private final Reading reading;
  private final Set<Integer> countries = new HashSet<>();
  private final Set<Integer> firsts = new HashSet<>();
  private final Map<Long, int[]> longer = new HashMap<>();

  Outline(Reading reading) {
    this.reading = reading;
    this.places = reading.places;
    Tokens tokens = reading.tokens;
    for (Span span : reading.spans) {
      for (int posting : span.postings()) {
        int place = Postings.place(posting);
        Feature feature = places.feature(place);
        if (feature == Feature.COUNTRY) {
          countries.add(places.countryNumber(place));
        } else if (feature == Feature.FIRST_DIVISION) {
          firsts.add(places.firstDivision(place));
        }
      }
      long name = 0;
      for (int i = span.first(); i + 1 < span.last() && span.postings().length > 0; i++) {
        name = Gazetteer.join(name, tokens.hash(i));
        if (LINKS.contains(tokens.hash(i + 1)) && !LINKS.contains(tokens.hash(i))) {
          longer.putIfAbsent(name, span.postings());
        }
      }
    }
  }

  /** What the longer names of the text that begin with a name stand for. */
  int[] longer(long name) {
    return longer.getOrDefault(name, NONE);
  }

  /** Whether nothing beside a name says that it is a place. */
  boolean isPlain(Span span) {
    Tokens tokens = reading.tokens;
    int behind = span.last() + 1;
    return !reading.isLocated(span)
        && !reading.isInCountyList(span)
        && (behind >= tokens.size() || tokens.gap(behind) != ',');
  }

  /** How much a place gains when it comes to which namesakes are looked at at all. */
  float bonus(int place, Span span) {
    boolean county = places.feature(place) == Feature.SECOND_DIVISION;
    boolean list = county && reading.isInCountyList(span);
    if (county && !list) {
      return 0;
    }
    float bonus = firsts.contains(places.firstDivision(place)) ? NAMED : 0;
    bonus += countries.contains(places.countryNumber(place)) ? 2 : 0;
    return list ? bonus + NAMED : bonus;
  }
}
