package news.dateline.classify.region;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.classify.region.table.Tsv;

/**
 * @param code ISO 3166-1 alpha-2
 * @param name English short name
 * @param m49 sub-region and region, narrowest first
 */
record Country(String code, String name, List<String> m49) {

  /** All countries by code. */
  static Map<String, Country> all() {
    return Tsv.rows("countries.tsv").stream()
        .map(row -> new Country(row.get(0), row.get(1), M49.of(row.get(0))))
        .collect(Collectors.toUnmodifiableMap(Country::code, country -> country));
  }
}
