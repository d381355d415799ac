package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.classify.region.gazetteer.CuratedName;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.home.Newsroom;
import org.jspecify.annotations.Nullable;

/** A text, the words in it that may name places, and how they hang together. */
final class Reading {

  private static final Words COUNTIES = Words.of("counties county townships parishes");
  private static final Words AGENCIES = Words.of("ap afp reuters upi xinhua dpa tass bloomberg");
  private static final int AGENCY_REACH = 60;
  private static final long AND = Tokens.wordHash("and");
  private static final long OF = Tokens.wordHash("of");
  private static final int LIST_REACH = 16;

  /** Stands where nothing behind a name holds any of its candidates. */
  static final boolean[] NONE = {};

  final Gazetteer gazetteer;
  final Places places;

  /** Where the newsroom is; null where that is not known. */
  final @Nullable Newsroom home;

  final Tokens tokens;
  final List<Span> spans;

  /** The group of each span; null for a span that no place is known for. */
  final Group[] groupOf;

  final List<Group> groups = new ArrayList<>();

  /**
   * For each span, whether what stands behind it and a comma holds each candidate of its group; no
   * elements where nothing holds any of them.
   */
  final boolean[][] held;

  /** Mentions of institutions of each country, by the number of the country. */
  final Tally institutions = new Tally();

  /** Logarithm of the number of names. */
  private final float names;

  Reading(Gazetteer gazetteer, CharSequence text, @Nullable Newsroom home) {
    this.gazetteer = gazetteer;
    this.home = home;
    this.places = gazetteer.places();
    this.tokens = new Tokens(text);
    this.spans = new Spotter(gazetteer, tokens).spot();
    this.groupOf = new Group[spans.size()];
    this.held = new boolean[spans.size()][];
    group();
    this.names = (float) Math.log1p(groups.size());
    for (int i = 0; i < spans.size(); i++) {
      held[i] = chain(i);
    }
    new CountryLists(this).mark();
    new ChainRule(this).mark();
  }

  private void group() {
    Map<Long, Group> byName = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (span.curated() != null && span.isInstitution()) {
        countInstitution(span.curated());
      } else if (span.postings().length > 0) {
        Group group = byName.get(span.name());
        if (group == null) {
          group = new Group(places, span, i, groups.size());
          byName.put(span.name(), group);
          groups.add(group);
        }
        groupOf[i] = group;
        group.count++;
        group.persons += looksLikePerson(span) ? 1 : 0;
        group.located += isLocated(span) ? 1 : 0;
        group.dateline |= tokens.gap(span.first()) == '|' && tokens.isUpper(span.first());
        group.countyList |= isInCountyList(span);
      }
    }
    Kin kin = new Kin(tokens, byName);
    for (Group group : groups) {
      kin.find(group, spans.get(group.firstSpan));
      group.weight = firstWeight(group) * (float) Math.log1p(group.count);
    }
  }

  /** Whether the mark of a news agency, such as "(AP)", stands near the beginning. */
  boolean isFromAgency() {
    for (int i = 0; i < AGENCY_REACH && i < tokens.size(); i++) {
      if (tokens.gap(i) == '(' && AGENCIES.contains(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** How many names there are, as a logarithm. */
  float names() {
    return names;
  }

  /** The rows of a group's candidates as {@link NamesakeRow} fills them; not to be changed. */
  float[][] alone(Group group) {
    if (group.alone == null) {
      group.alone = NamesakeRow.of(this, group);
    }
    return group.alone;
  }

  private void countInstitution(CuratedName institution) {
    institution
        .institution()
        .forEach(
            (code, share) -> {
              Integer country = gazetteer.country(code);
              if (country != null) {
                institutions.add(places.countryNumber(country), share.floatValue());
              }
            });
  }

  /** Before anything is learned of the text: what speaks against a name being one of a place. */
  private float firstWeight(Group group) {
    float weight = group.curated == null ? 1 : (float) (1 - group.curated.nowhere());
    Span span = spans.get(group.firstSpan);
    if (group.tokens == 1) {
      long word = tokens.hash(span.first());
      weight *= Lexicon.commonness(word) > 3 ? 0.25f : 1;
      weight *= Lexicon.isFirstName(word) && group.curated == null ? 0.5f : 1;
    }
    boolean located = group.located > 0;
    return group.persons > 0 && !located ? weight * 0.3f : weight;
  }

  boolean looksLikePerson(Span span) {
    int before = span.first() - 1;
    if (before < 0 || tokens.gap(span.first()) != ' ' && tokens.gap(span.first()) != '.') {
      return false;
    }
    long word = tokens.hash(before);
    return tokens.isCapital(before) && (Lexicon.isFirstName(word) || Lexicon.TITLES.contains(word));
  }

  /** Whether the word "counties" or "townships" stands before or behind a list that it is in. */
  boolean isInCountyList(Span span) {
    for (int i = span.last() + 1; i < span.last() + LIST_REACH && i < tokens.size(); i++) {
      if (COUNTIES.contains(tokens.hash(i))) {
        return true;
      }
      if (!isListed(i)) {
        break;
      }
    }
    for (int i = span.first() - 1; i > span.first() - LIST_REACH && i >= 0; i--) {
      if (COUNTIES.contains(tokens.hash(i))) {
        return true;
      }
      if (!isListed(i + 1) && tokens.hash(i) != OF) {
        break;
      }
    }
    return false;
  }

  private boolean isListed(int token) {
    char gap = tokens.gap(token);
    boolean joined = gap == ' ' || gap == ',';
    return joined && (tokens.isCapital(token) || tokens.hash(token) == AND);
  }

  boolean isLocated(Span span) {
    return tokens.gap(span.first()) == ' '
        && Lexicon.STRONG_LOCATIVES.contains(tokens.hash(span.first() - 1));
  }

  /** Whether the next span stands right behind a comma or a bracket. */
  boolean isChained(int span) {
    if (span + 1 >= spans.size()) {
      return false;
    }
    Span next = spans.get(span + 1);
    char gap = tokens.gap(next.first());
    return next.first() == spans.get(span).last() + 1
        && (gap == ','
            || gap == '('
            || gap == '.' && spans.get(span).end() > tokens.end(spans.get(span).last()));
  }

  private boolean[] chain(int i) {
    Group group = groupOf[i];
    if (group == null || !isChained(i)) {
      return NONE;
    }
    Group next = groupOf[i + 1];
    if (next == null || next == group) {
      return NONE;
    }
    boolean[] holds = new boolean[group.candidates.length];
    boolean any = false;
    for (int c = 0; c < holds.length; c++) {
      for (int d = 0; d < next.candidates.length && !holds[c]; d++) {
        holds[c] = holds(next, d, group.place(c));
      }
      any |= holds[c];
      group.chained[c] += holds[c] ? 1 : 0;
      next.holdsBefore |= holds(next, 0, group.place(c));
    }
    group.chains += any ? 1 : 0;
    return any ? holds : NONE;
  }

  private boolean holds(Group holder, int candidate, int place) {
    return !Postings.isDemonym(holder.candidates[candidate])
        && places.holds(holder.place(candidate), place);
  }
}
