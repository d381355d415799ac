package news.dateline.classify.region.gazetteer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other ways to write a name. */
final class NameVariants {

  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[].*?[)\\]]");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(City and Borough of|Royal Borough of|London Borough of|Metropolitan Borough of|Borough"
              + " of|City of|District of|County of|Province of|Region of|State of|Republic of|"
              + "Municipality of|Kabupaten|Kota|Powiat|Département de l'|Provincia di|Provincia"
              + " de|Landkreis|Regional Municipality of|Metropolitan City of|Departamento de"
              + "|Municipio de|Estado de)\\s*");
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s+(County|Parish|Borough|Census Area|District|Province|Region|Oblast|Oblast'|Kray|Krai"
              + "|Republic|Governorate|Department|Municipality|Prefecture|Raion|Rayon|State|Canton"
              + "|Sheng|Shi|Division|Zone|Emirate|Regency|City|Community)$");

  private NameVariants() {}

  static Set<String> of(String name) {
    Set<String> names = new LinkedHashSet<>();
    String plain = BRACKETS.matcher(name).replaceAll("").strip();
    names.add(plain);
    names.add(name.strip());
    swap(names, plain, "Saint ", "St. ");
    swap(names, plain, "Sainte ", "Ste. ");
    swap(names, plain, "Mount ", "Mt. ");
    swap(names, plain, "Fort ", "Ft. ");
    if (plain.indexOf('\'') > 0) {
      names.add(plain.replace("'", ""));
    }
    if (plain.endsWith(" County")) {
      names.add(plain.substring(0, plain.length() - " County".length()) + " Co.");
    }
    if (plain.contains(" & ")) {
      names.add(plain.replace(" & ", " and "));
    }
    names.remove("");
    return names;
  }

  private static void swap(Set<String> names, String name, String one, String other) {
    if (name.startsWith(one)) {
      names.add(other + name.substring(one.length()));
    } else if (name.startsWith(other)) {
      names.add(one + name.substring(other.length()));
    }
  }

  /** Names of a division without the word for its kind. */
  static Set<String> shorter(String name, String country) {
    Set<String> names = new LinkedHashSet<>();
    Matcher before = BEFORE.matcher(name);
    String rest = before.find() ? name.substring(before.end()) : name;
    rest = BEHIND.matcher(rest).replaceAll("").strip();
    if (!rest.equals(name) && rest.length() > 2) {
      names.addAll(of(rest));
      if (country.equals("IE") || country.equals("GB")) {
        names.add("County " + rest);
        names.add("Co " + rest);
      }
    }
    return names;
  }

  static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    for (char c : BEHIND.matcher(name).replaceAll("").toLowerCase(Locale.ROOT).toCharArray()) {
      char plain = Letters.fold(c);
      if (plain != 0 && Letters.isLetter(plain)) {
        folded.append(plain);
      }
    }
    return folded.toString();
  }
}
