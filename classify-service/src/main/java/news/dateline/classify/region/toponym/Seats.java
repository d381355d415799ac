package news.dateline.classify.region.toponym;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.table.Tsv;

/** Where organisations of many countries sit: table {@code seats.tsv}. */
final class Seats {

  private static final int SHORT = 4;

  /** Hashes of the names of the cities, by that of the organisation's name. */
  private static final Map<Long, Set<Long>> BY_NAME = new HashMap<>();

  /** The first words of the organisations' names. */
  private static final Words FIRST =
      Words.of(
          String.join(
              " ",
              Tsv.rows("seats.tsv").stream().map(row -> row.get(0).split("[ .]", 2)[0]).toList()));

  /** Tokens of the longest name of an organisation. */
  private static final int LONGEST = 8;

  static {
    for (List<String> row : Tsv.rows("seats.tsv")) {
      Set<Long> seats = new HashSet<>();
      Tsv.values(row.get(1)).forEach(seat -> seats.add(name(new Tokens(seat))));
      Tokens tokens = new Tokens(row.get(0));
      BY_NAME.put(name(tokens), seats);
    }
  }

  private Seats() {}

  /** Hashes of the names of the cities that the organisations that a text names sit in. */
  static Set<Long> in(Tokens tokens) {
    Set<Long> seats = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isCapital(i) && FIRST.contains(tokens.hash(i))) {
        add(seats, tokens, i);
      }
    }
    return seats;
  }

  private static void add(Set<Long> seats, Tokens tokens, int first) {
    // "Who" is no organisation.
    boolean initials = tokens.length(first) <= SHORT && tokens.length(first) > 1;
    long name = 0;
    for (int i = first; i < Math.min(first + LONGEST, tokens.size()); i++) {
      name = Gazetteer.join(name, tokens.hash(i));
      Set<Long> of = BY_NAME.get(name);
      if (of != null && (i > first || !initials || tokens.isUpper(first))) {
        seats.addAll(of);
      }
    }
  }

  private static long name(Tokens tokens) {
    long name = 0;
    for (int i = 0; i < tokens.size(); i++) {
      name = Gazetteer.join(name, tokens.hash(i));
    }
    return name;
  }
}
