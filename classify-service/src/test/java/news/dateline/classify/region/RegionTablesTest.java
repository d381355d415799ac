package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.table.Tsv;
import news.dateline.tags.Mention.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the tables agree with one another and with ISO 3166-1. */
class RegionTablesTest {

  private static final Map<String, Country> COUNTRIES = Country.all();

  @Test
  void everyIsoCountryIsThere() {
    assertThat(COUNTRIES.keySet()).containsAll(Arrays.asList(Locale.getISOCountries()));
    assertThat(COUNTRIES).hasSize(Locale.getISOCountries().length + 1).containsKey("XK");
  }

  @Test
  void everyCountryIsFoundByIcusEnglishName() {
    Gazetteer gazetteer = Gazetteer.load(List.of());
    for (String code : COUNTRIES.keySet()) {
      String name = ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH);
      Tokens tokens = new Tokens(name);
      long hash = 0;
      for (int i = 0; i < tokens.size(); i++) {
        hash = Gazetteer.join(hash, tokens.hash(i));
      }

      Set<String> found = new HashSet<>();
      for (int link = gazetteer.first(hash); link > 0; link = gazetteer.next(link)) {
        found.add(gazetteer.places().country(Postings.place(gazetteer.posting(link))));
      }

      assertThat(found).as(name).contains(code);
    }
  }

  @Test
  void noDivisionIsToldByThePointOfItsCountry() {
    Gazetteer gazetteer = Gazetteer.load(List.of());
    Set<String> ofCountries =
        COUNTRIES.keySet().stream()
            .flatMap(code -> Stream.ofNullable(gazetteer.country(code)))
            .map(place -> gazetteer.places().name(place))
            .collect(Collectors.toSet());
    Tsv.rows("countries.tsv").forEach(row -> ofCountries.addAll(Tsv.values(row.get(4))));

    assertThat(Tsv.rows("places.tsv"))
        .filteredOn(row -> row.get(2).equals("admin") && !ofCountries.contains(row.get(0)))
        .allSatisfy(
            row -> {
              Integer country = Objects.requireNonNull(gazetteer.country(row.get(1)));
              long name = Tokens.hashOf(row.get(0));
              for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
                assertThat(Postings.place(gazetteer.posting(link))).isNotEqualTo(country);
              }
            });
  }

  @Test
  void everyCountryHasAPointOnTheGlobe() {
    assertThat(Tsv.rows("country-points.tsv"))
        .hasSameSizeAs(COUNTRIES.keySet())
        .allSatisfy(
            row -> {
              assertThat(COUNTRIES).containsKey(row.get(0));
              assertThat(Double.parseDouble(row.get(2))).isBetween(-90.0, 90.0);
              assertThat(Double.parseDouble(row.get(3))).isBetween(-180.0, 180.0);
            });
  }

  @Test
  void everyCapitalLiesOnTheGlobe() {
    assertThat(placesOf("countries.tsv"))
        .allSatisfy(
            point -> {
              assertThat(point.latitude()).isBetween(-90.0, 90.0);
              assertThat(point.longitude()).isBetween(-180.0, 180.0);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"places.tsv", "institutions.tsv", "brands.tsv", "ambiguous.tsv"})
  void everyRowSpeaksForAKnownCountry(String table) {
    Set<String> codes =
        Tsv.rows(table).stream()
            .flatMap(row -> Tsv.values(row.get(1)).stream())
            .map(value -> value.split("=", -1)[0])
            .collect(Collectors.toSet());
    codes.remove("-");

    assertThat(COUNTRIES.keySet()).containsAll(codes);
  }

  @Test
  void theSharesOfANameAddUpToOne() {
    Map<String, Double> sums =
        Tsv.rows("ambiguous.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0),
                    Collectors.summingDouble(row -> Double.parseDouble(row.get(2)))));

    assertThat(sums).allSatisfy((name, sum) -> assertThat(sum).as(name).isBetween(0.999, 1.001));
  }

  @Test
  void noInstitutionIsAPeopleOrABrandToo() {
    Set<Long> others =
        Stream.concat(
                Tsv.rows("places.tsv").stream().filter(row -> row.get(2).equals("demonym")),
                Tsv.rows("brands.tsv").stream())
            .map(row -> Tokens.hashOf(row.get(0)))
            .collect(Collectors.toSet());

    assertThat(Tsv.rows("institutions.tsv"))
        .noneMatch(row -> others.contains(Tokens.hashOf(row.get(0))));
  }

  @Test
  void institutionsOfSixtyCountriesAreKnown() {
    Map<String, Long> sizes =
        Tsv.rows("institutions.tsv").stream()
            .filter(row -> !row.get(1).contains("="))
            .collect(Collectors.groupingBy(row -> row.get(1), Collectors.counting()));

    assertThat(sizes.values().stream().filter(size -> size >= 10)).hasSizeGreaterThan(60);
  }

  private static List<Point> placesOf(String table) {
    return Tsv.rows(table).stream()
        .flatMap(row -> Stream.of(row.get(2).split("\\|")))
        .filter(capital -> !capital.isEmpty())
        .map(capital -> capital.substring(capital.indexOf('@') + 1).split(","))
        .map(at -> new Point(Double.parseDouble(at[0]), Double.parseDouble(at[1])))
        .toList();
  }
}
