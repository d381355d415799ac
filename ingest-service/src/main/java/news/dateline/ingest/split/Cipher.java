package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;

/**
 * Writes a text in a language that nobody knows: vowels become other vowels, consonants other
 * consonants, the same throughout, and some words gain a capital, as nouns have in German. What a
 * model learns from such texts are forms and words that come again, and these hold in languages
 * whose words the vectors do not know.
 */
final class Cipher {

  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
  private static final Pattern NOUN = Pattern.compile("(?<= )\\p{Ll}(?=\\p{Ll}{3})");

  private final String letters;
  private final String others;
  private final boolean nouns;
  private final int salt;

  Cipher(Random random) {
    this.letters = VOWELS + CONSONANTS;
    this.others = shuffled(VOWELS, random) + shuffled(CONSONANTS, random);
    this.nouns = random.nextBoolean();
    this.salt = random.nextInt();
  }

  private static String shuffled(String letters, Random random) {
    List<String> order = new ArrayList<>(List.of(letters.split("")));
    Collections.shuffle(order, random);
    return String.join("", order);
  }

  Block apply(Block block) {
    StringBuilder text = new StringBuilder();
    for (char c : block.text().toCharArray()) {
      int at = letters.indexOf(Character.toLowerCase(c));
      char other = at < 0 ? c : others.charAt(at);
      text.append(Character.isUpperCase(c) ? Character.toUpperCase(other) : other);
    }
    String written = text.toString();
    return new Block(block.kind(), nouns ? withCapitals(written) : written);
  }

  private String withCapitals(String text) {
    return NOUN.matcher(text)
        .replaceAll(
            first -> {
              String stem = text.substring(first.start(), first.start() + 4);
              boolean noun = Math.floorMod(stem.hashCode() ^ salt, 3) == 0;
              return noun ? first.group().toUpperCase(Locale.ROOT) : first.group();
            });
  }
}
