package news.dateline.classify.language;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a language by its articles, prepositions and the like, or by letters that it alone has: the
 * second guess where letter sequences leave it open.
 */
final class SmallWords {

  /** So many words of a text must be small ones of the language. */
  private static final double LEAST_SHARE = 0.2;

  private static final int LEAST_WORDS = 4;

  /** So many times as many as of the next language. */
  private static final double LEAD = 1.3;

  private static final int MOST_WORDS = 500;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.ofEntries(
          words(
              "en",
              "the of and to in a is that for it was on are as with his they at be this from have or"
                  + " by had not but what were we when there can an which their said if will has more"
                  + " its who been would about after"),
          words(
              "de",
              "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch"
                  + " es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem"
                  + " über einen so zum war haben nur oder aber vor zur bis"),
          words(
              "fr",
              "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se il"
                  + " ce avec sont d l s n qu elle mais ou son ses aux cette ont été leur deux entre"
                  + " selon comme après"),
          words(
              "es",
              "de la que el en y a los del se las por un para con no una su al lo como más o pero sus"
                  + " le ya este sí porque esta entre cuando muy sin sobre también hasta hay donde"
                  + " desde todo nos durante fue son ha han según tras"),
          words(
              "pt",
              "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao"
                  + " ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela"
                  + " até isso são entre era depois segundo nas aos"),
          words(
              "it",
              "di e il la che in a per un è non una sono con da del si dei le al alla della nel lo ha"
                  + " più i gli come anche ma dal dalla delle degli nella se su ai o hanno questo"
                  + " l d all dell stato dopo tra"),
          words(
              "nl",
              "de van het een en in is dat op te zijn met voor niet aan er om dan als ook bij door"
                  + " naar uit maar over nog worden werd wordt hij ze heeft hebben deze die of tot"
                  + " volgens geen meer"),
          words(
              "tr",
              "bir ve bu için ile de da olarak daha çok ne olan gibi kadar sonra en ise o var ama"
                  + " değil dedi her iki göre yeni olduğunu nin nın ın in"),
          words(
              "sw",
              "na ya wa kwa ni za la katika cha kuwa hiyo hii huo yake wake baada kama kutoka lakini"
                  + " watu vya pia mwa hadi hayo sasa alisema wakati"),
          words(
              "ru",
              "и в не на я что он с как это по но они мы все она так его за был от то из у для о же до"
                  + " после при или также будет были ещё уже"),
          words(
              "uk",
              "і в у не на що з як це та за від до про його для є й або але він вона вони ми був були"
                  + " також після при ще вже під час із зі"));

  private SmallWords() {}

  private static Map.Entry<String, Set<String>> words(String language, String words) {
    return entry(language, Set.of(words.split(" ")));
  }

  /** The language of a text; null where that is not clear. */
  static @Nullable String language(String text) {
    String byScript = byScript(text);
    if (byScript != null) {
      return byScript;
    }
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find() && words < MOST_WORDS) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words++;
      BY_LANGUAGE.forEach(
          (language, small) -> {
            if (small.contains(word)) {
              counts.merge(language, 1, Integer::sum);
            }
          });
    }
    String best = null;
    int most = 0;
    int next = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        next = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        next = Math.max(next, entry.getValue());
      }
    }
    boolean clear = most >= LEAST_WORDS && most >= LEAST_SHARE * words && most >= LEAD * next;
    return clear ? best : null;
  }

  /** Korean and Chinese by their letters; Japanese was told from Chinese before. */
  private static @Nullable String byScript(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(point -> counts.merge(UnicodeScript.of(point), 1, Integer::sum));
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (2 * counts.getOrDefault(UnicodeScript.HANGUL, 0) > letters) {
      return "ko";
    }
    return 2 * counts.getOrDefault(UnicodeScript.HAN, 0) > letters ? "zh" : null;
  }
}
