package news.dateline.classify.region.foreign;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.classify.region.foreign.LocalNames.Kind;
import news.dateline.classify.region.foreign.LocalNames.Local;
import news.dateline.classify.region.foreign.Sighting.Candidate;
import news.dateline.classify.region.foreign.Sighting.Source;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the runs of tokens that are names, the longest first. One text's. */
final class Scan {

  /** A people or an institution that tells of a country. */
  record Telling(int first, int last, int start, int end, Kind kind, int country) {}

  private static final int SHORTEST = 3;

  /** Arabic words are shorter. */
  private static final char ARABIC = 0x600;

  private final Tongue tongue;
  private final LocalNames names;
  private final Namesakes namesakes;
  private final Tokens tokens;
  private final Borders borders;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();

  Scan(Tongue tongue, LocalNames names, Namesakes namesakes, Tokens tokens) {
    this.tongue = tongue;
    this.names = names;
    this.namesakes = namesakes;
    this.tokens = tokens;
    this.borders = Borders.of(tongue, tokens);
  }

  List<Sighting> sightings() {
    return sightings;
  }

  List<Telling> tellings() {
    return tellings;
  }

  void run() {
    int i = 0;
    while (i < tokens.size()) {
      int next = Edges.mayBegin(tokens, i) ? at(i) : i;
      i = next > i ? next : i + 1;
    }
  }

  /** The token behind the name that begins at one; the same if none does. */
  private int at(int first) {
    int longest = namesakes.longest(tokens.hash(first));
    Sighting best = null;
    Telling telling = null;
    long hash = 0;
    for (int last = first; last < first + longest && last < tokens.size(); last++) {
      if (last > first && !Edges.continues(tokens, last)) {
        break;
      }
      hash = Gazetteer.join(hash, tokens.hash(last));
      if (!Edges.mayEnd(tokens, first, last)) {
        continue;
      }
      Telling told = told(first, last, hash);
      telling = told == null ? telling : told;
      if (tokens.isCapital(first) && tokens.isCapital(last) && isWhole(first, last)) {
        List<Candidate> candidates = namesakes.of(hash, text(first, last));
        if (!candidates.isEmpty()) {
          best = sighting(first, last, tokens.start(first), false, candidates);
        }
      }
    }
    if (best == null && telling == null) {
      best = inflected(first);
      best = best != null && isWhole(best.first(), best.last()) ? best : null;
      telling = best == null && isWhole(first, first) ? inflectedTelling(first) : null;
    }
    if (telling != null && (best == null || telling.last() >= best.last())) {
      tellings.add(telling);
      return telling.last() + 1;
    }
    if (best == null) {
      return first;
    }
    sightings.add(best);
    return best.last() + 1;
  }

  private String text(int first, int last) {
    return tokens.text().subSequence(tokens.start(first), tokens.end(last)).toString();
  }

  private @Nullable Telling told(int first, int last, long hash) {
    for (Local local : names.of(hash)) {
      boolean isThat =
          local.kind() != Kind.PLACE
              && NativeSpelling.agrees(text(first, last), local.spelled(), tongue);
      boolean cased = Character.isLowerCase(local.spelled().charAt(0)) || tokens.isCapital(first);
      if (isThat && cased && borders.mayStand(first, last)) {
        return telling(first, last, local);
      }
    }
    return null;
  }

  private Telling telling(int first, int last, Local local) {
    return new Telling(
        first, last, tokens.start(first), tokens.end(last), local.kind(), local.place());
  }

  /** A part of a word with hyphens is no name, but the first in languages that so compound. */
  private boolean isWhole(int first, int last) {
    boolean chain =
        tongue.isCompounding()
            && !sightings.isEmpty()
            && sightings.get(sightings.size() - 1).last() == first - 1;
    boolean tail = first > 0 && !chain && tokens.gap(first) == '-' && isTight(first);
    boolean head = last + 1 < tokens.size() && tokens.gap(last + 1) == '-' && isTight(last + 1);
    return !tail && (!head || tongue.isCompounding() || !tokens.isCapital(last + 1));
  }

  private boolean isTight(int token) {
    return tokens.start(token) - tokens.end(token - 1) == 1;
  }

  private Sighting sighting(
      int first, int last, int start, boolean inflected, List<Candidate> candidates) {
    int end = last;
    boolean suffix = borders.isSuffix(last + 1);
    if (suffix) {
      end = last + 1;
    }
    boolean apart = borders.mayStand(first, end);
    return new Sighting(first, end, start, tokens.end(end), inflected, suffix, apart, candidates);
  }

  /** A name with an ending or a particle: "Москве", "بكينيا". */
  private @Nullable Sighting inflected(int token) {
    if (!tokens.isCapital(token)) {
      return null;
    }
    String word = tokens.string(token);
    if (tongue.isInflecting()) {
      Sighting local = byStems(token);
      if (local != null) {
        return local;
      }
    }
    boolean isShort = tokens.length(token) < Edges.SHORTEST_INFLECTED && word.charAt(0) < ARABIC;
    if (isShort || tongue.has("word", word.toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (Edges.Form form : Edges.forms(word, tongue)) {
      if (tongue.has("word", form.word().toLowerCase(tongue.locale()))) {
        continue;
      }
      long hash = Gazetteer.join(0, Tokens.wordHash(form.word()));
      List<Candidate> candidates = namesakes.of(hash, form.word());
      if (tongue.hasCapitalNouns()) {
        candidates.removeIf(candidate -> !namesakes.hasAdjective(candidate.place()));
      }
      if (!candidates.isEmpty()) {
        return sighting(token, token, tokens.start(token) + form.skipped(), true, candidates);
      }
    }
    return null;
  }

  private @Nullable Sighting byStems(int first) {
    int longest = names.longestByStem(tokens.string(first));
    Sighting best = null;
    long stems = 0;
    for (int last = first; last < first + longest && last < tokens.size(); last++) {
      if (last > first && !Edges.continues(tokens, last)) {
        break;
      }
      stems = Gazetteer.join(stems, LocalNames.stem(tokens.string(last)));
      for (Local local : names.byStems(stems)) {
        String text = text(first, last);
        boolean isName = local.kind() == Kind.PLACE && isForm(local.spelled(), text);
        if (isName && !tongue.has("never", text.toLowerCase(tongue.locale()))) {
          Candidate candidate = new Candidate(local.place(), Source.LOCAL);
          best = sighting(first, last, tokens.start(first), true, List.of(candidate));
        }
      }
    }
    return best;
  }

  /** Short names are those of many other words, too. */
  private static boolean isForm(String name, String text) {
    return name.length() > SHORTEST && Math.abs(name.length() - text.length()) <= SHORTEST + 1;
  }

  private @Nullable Telling inflectedTelling(int token) {
    String word = tokens.string(token);
    if (UnicodeScript.of(word.charAt(0)) != UnicodeScript.ARABIC) {
      long stem = Gazetteer.join(0, LocalNames.stem(word));
      for (Local local : tongue.isInflecting() ? names.byStems(stem) : List.<Local>of()) {
        boolean cased = Character.isLowerCase(local.spelled().charAt(0)) || tokens.isCapital(token);
        if (local.kind() != Kind.PLACE && cased && isForm(local.spelled(), word)) {
          return telling(token, token, local);
        }
      }
      return null;
    }
    for (Edges.Form form : Edges.forms(word, tongue)) {
      for (Local local : names.of(Gazetteer.join(0, Tokens.wordHash(form.word())))) {
        if (local.kind() != Kind.PLACE) {
          return telling(token, token, local);
        }
      }
    }
    return null;
  }
}
