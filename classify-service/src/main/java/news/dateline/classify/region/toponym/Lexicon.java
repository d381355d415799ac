package news.dateline.classify.region.toponym;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.table.Tsv;

/** Words that tell names of places from others, by the hashes of {@link Tokens}. */
final class Lexicon {

  static final Words LOCATIVES =
      Words.of(
          "in at from near to of across outside inside around throughout within toward towards"
              + " between through via northern southern eastern western central into off"
              + " downtown rural nearby");

  static final Words STRONG_LOCATIVES =
      Words.of("in at from near across outside inside around throughout within downtown nearby");

  static final Words TITLES =
      Words.of(
          "mr mrs ms miss dr sir lord lady sen rep gov president minister king queen prince"
              + " princess judge justice coach mayor sheriff chief captain capt lt sgt col gen"
              + " general major officer detective pastor rev reverend bishop pope father sister"
              + " brother attorney senator governor congressman congresswoman chairman director"
              + " spokesman spokeswoman secretary councilman councilwoman commissioner deputy"
              + " professor prof superintendent principal actor actress singer author");

  static final Words ORGANIZATIONS =
      Words.of(
          "university college school high elementary hospital police department council county city"
              + " fire company inc corp co ltd bank church club association society foundation"
              + " times post herald news tribune journal gazette daily center centre institute"
              + " airport stadium arena hotel theater theatre museum library committee commission"
              + " board court office union party press team league academy medical community"
              + " chamber authority district army navy airlines group brothers partners systems"
              + " energy united fc");

  static final Words LANDFORMS =
      Words.of(
          "river lake creek valley mountain mountains hills island islands bay beach park forest"
              + " township twp village heights springs falls ridge peninsula desert basin delta"
              + " canyon gulf sea strait canal reservoir dam county parish borough province region"
              + " district refuge wilderness trail harbor port point cape plain"
              + " plains coast pass glacier");

  static final Words STREETS =
      Words.of(
          "street st road rd avenue ave drive dr lane ln boulevard blvd highway parkway"
              + " bridge circle pike turnpike terrace crossing expressway freeway");

  static final Words ROADS =
      Words.of("highway interstate route road county state u s us fm rt hwy i sr ky autoroute");

  static final Words DIRECTIONS =
      Words.of(
          "north south east west northern southern eastern western central upper lower greater"
              + " northeast northwest southeast southwest");

  /** What may be joined to a name with a hyphen and leave it what it is: "Mid-Ohio". */
  static final Words PREFIXES =
      Words.of(
          "pro anti non mid ex post pre trans pan intra inter un all sino anglo franco afro indo"
              + " euro italo austro greco hispano luso russo serbo turco american based born");

  static final Words LANDFORMS_BEFORE = Words.of("lake mount mt fort camp cape river port");

  /** Words that begin no name, though a sentence may begin with them. */
  static final Words FUNCTION_WORDS =
      Words.of(
          "the a an and or but of in on at to from for with by as that this these those it its he"
              + " she they we i you his her their our your my not no if when while where what who"
              + " how why after before since until during under over about against between into"
              + " near is are was were be been has have had will would can could may might also"
              + " then there here so yet both all some many most other another one two three four"
              + " five six seven eight nine ten monday tuesday wednesday thursday friday saturday"
              + " sunday january february march april june july august september october november"
              + " december today yesterday jan feb mar apr jun jul aug sept sep oct nov dec");

  /** Small words inside of names. */
  static final Words CONNECTORS =
      Words.of(
          "of and the de la du del da do dos das le les el al upon on sur in an der den am y e s d"
              + " l ad ar as ash at az ed er es esh et ez");

  /** What joins the last names of a list. */
  static final Words JOINTS = Words.of("and or");

  /** Short forms of divisions, "Mass.", that are a word or a person's name without their stop. */
  static final Words DOTTED_DIVISIONS = Words.of("cal del ill man mass miss ore penn tex vic wash");

  private static final Words FIRST_NAMES = Words.ofLines(lines("first-names.txt"));
  private static final Words COMMON = Words.ofLines(lines("common-words.txt"));

  private Lexicon() {}

  static boolean isFirstName(long word) {
    return FIRST_NAMES.contains(word);
  }

  /**
   * How common a word is in small letters: the logarithm to base 2 of its count; 0 if it is not.
   */
  static float commonness(long word) {
    return COMMON.get(word);
  }

  private static List<String> lines(String resource) {
    try (BufferedReader reader = new BufferedReader(Tsv.open(resource))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
