package news.dateline.ingest.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a paragraph that tell what it is about.
 *
 * @param names words that are capitalised within a sentence, in lower case
 * @param stems content words cut to their first six letters, which is enough to hold inflections
 *     together, and how often each stands there
 * @param count how many words the paragraph has in all
 */
record Words(Set<String> names, Map<String, Integer> stems, int count) {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\"”“]\\s*$");
  private static final int STEM = 6;
  private static final int MIN_CONTENT_WORD = 4;

  /** Frequent words that say nothing of a topic, and the words of reporting. */
  private static final Set<String> COMMON =
      words(
"""
about above according across added after again against along also although always
among announced another april around asked august away back became because been
before began being below between both called came cannot come could december does
doing done down during each earlier early either enough even ever every february few
first five following former four friday from gave give given goes going good great
group had half have having here high himself home however including into january july
june just keep know known large last late later latest least less like likely little
local long made make making many march may million monday month months more most much
must near need never news next night none nothing november now number october off
often once only other others over part past people percent place possible report
reported reports said same saturday saying says second september several shall should
show since small some something soon spent statement still such sunday take taken
than that their them then there these they thing this those though three through
thursday time times today together told took toward towards tuesday twice under until
upon used using very want wanted wednesday week weeks well went were what when where
whether which while whole whom whose will with within without would year years
yesterday your
""");

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  static Words of(String paragraph) {
    Set<String> names = new HashSet<>();
    Map<String, Integer> stems = new HashMap<>();
    int count = 0;
    Matcher matcher = WORD.matcher(paragraph);
    while (matcher.find()) {
      count++;
      String word = matcher.group();
      String lower = stripPossessive(word.toLowerCase(Locale.ROOT));
      if (lower.length() < MIN_CONTENT_WORD || COMMON.contains(lower)) {
        continue;
      }
      if (Character.isUpperCase(word.charAt(0)) && !startsSentence(paragraph, matcher.start())) {
        names.add(lower);
      }
      stems.merge(stem(lower), 1, Integer::sum);
    }
    return new Words(names, stems, count);
  }

  /** As {@link #stems} has it. */
  static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  private static boolean startsSentence(String paragraph, int start) {
    return start == 0
        || SENTENCE_END.matcher(paragraph.substring(Math.max(0, start - 4), start)).find();
  }

  private static String stripPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
