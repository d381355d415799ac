package news.dateline.ingest.extract.html;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words in the names of elements tell. */
final class Vocabulary {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String ANYWHERE = "anywhere";
  private static final int MIN_BEGINNING = 3;

  /** By word, and by the beginning of words. */
  private final Map<String, Set<Trait>> words = new HashMap<>();

  private final Map<String, Set<Trait>> beginnings = new HashMap<>();
  private final List<String> anywhere;

  private Vocabulary(Map<String, List<String>> lists) {
    Map<Trait, List<String>> byTrait = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      byTrait.put(trait, split(lists.get(trait.name().toLowerCase(Locale.ROOT))));
    }
    byTrait.forEach((trait, list) -> list.forEach(word -> add(word, trait)));
    anywhere = split(lists.get(ANYWHERE));
  }

  /** Reads it from a resource that has a section for each trait that names tell. */
  static Vocabulary read(String resource) {
    return new Vocabulary(Sections.read(resource));
  }

  private static List<String> split(@Nullable List<String> lines) {
    return lines == null ? List.of() : List.of(SPACE.split(String.join(" ", lines)));
  }

  private void add(String word, Trait trait) {
    boolean beginning = word.endsWith("*");
    String key = beginning ? word.substring(0, word.length() - 1) : word;
    if (beginning && key.length() < MIN_BEGINNING) {
      throw new IllegalStateException("too short a beginning: " + word);
    }
    (beginning ? beginnings : words)
        .computeIfAbsent(key, none -> EnumSet.noneOf(Trait.class))
        .add(trait);
  }

  /** The traits that a word tells; empty for most. */
  Set<Trait> traits(String word) {
    Set<Trait> exact = words.getOrDefault(word, Collections.emptySet());
    for (int length = MIN_BEGINNING; length <= word.length(); length++) {
      Set<Trait> begun = beginnings.get(word.substring(0, length));
      if (begun != null) {
        Set<Trait> both = EnumSet.copyOf(begun);
        both.addAll(exact);
        return both;
      }
    }
    return exact;
  }

  /** Whether a name, its parts in one, holds what makes it furniture wherever it stands. */
  boolean isFurniture(String joined) {
    for (String part : anywhere) {
      if (joined.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
