package news.dateline.classify.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.dateline.classify.region.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load(List.of());

  @ParameterizedTest
  @CsvSource({
    "Springfield, US, 10",
    "Athens County, US, 1",
    "Athens Co., US, 1",
    "St. Louis, US, 1",
    "Saint Louis, US, 1",
    "Calif., US, 1",
    "New South Wales, AU, 1",
    "NSW, AU, 1",
    "Москва, RU, 1",
    "東京, JP, 1",
    "القاهرة, EG, 1",
    "São Paulo, BR, 2",
    "sao paulo, BR, 2",
    "Kiev, UA, 1",
    "Mekong, '', 1"
  })
  void aNameStandsForThePlacesThatHaveIt(String name, String country, int atLeast) {
    List<Integer> places = places(name);

    assertThat(places.stream().map(GAZETTEER.places()::country).filter(country::equals).toList())
        .hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void anUnknownNameStandsForNothing() {
    assertThat(places("Perutopia")).isEmpty();
    assertThat(places("")).isEmpty();
    assertThat(places("...")).isEmpty();
  }

  @Test
  void aTownKnowsItsDivisions() {
    Places places = GAZETTEER.places();
    int county = places("Athens County").get(0);

    assertThat(places("Athens"))
        .anySatisfy(
            town -> {
              assertThat(places.feature(town).isAdministrative()).isFalse();
              assertThat(places.secondDivision(town)).isEqualTo(places.secondDivision(county));
              assertThat(places.firstDivision(town)).isEqualTo(places.firstDivision(county));
            });
  }

  @Test
  void everyPlaceLiesOnTheGlobe() {
    Places places = GAZETTEER.places();

    assertThat(places.size()).isGreaterThan(200_000);
    for (int place = 0; place < places.size(); place++) {
      assertThat(Math.abs(places.latitude(place))).isLessThanOrEqualTo(90);
      assertThat(Math.abs(places.longitude(place))).isLessThanOrEqualTo(180);
    }
  }

  /** What is built must be noted with its sum, so that none is changed by hand. */
  @Test
  void whatWasBuiltIsWhatItsSumsSay() throws IOException, NoSuchAlgorithmException {
    List<String> sums;
    try (BufferedReader reader = new BufferedReader(Tsv.open("SHA256SUMS"))) {
      sums = reader.lines().toList();
    }

    assertThat(sums).hasSize(3);
    for (String sum : sums) {
      String name = sum.substring(sum.lastIndexOf(' ') + 1);
      try (InputStream in =
          Objects.requireNonNull(Gazetteer.class.getResourceAsStream("/regions/" + name))) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
        assertThat(sum).as(name).startsWith(HexFormat.of().formatHex(hash));
      }
    }
  }

  private static List<Integer> places(String name) {
    List<Integer> places = new ArrayList<>();
    for (int link = GAZETTEER.first(Tokens.hashOf(name)); link > 0; link = GAZETTEER.next(link)) {
      places.add(Postings.place(GAZETTEER.posting(link)));
    }
    return places.stream().sorted().collect(Collectors.toList());
  }
}
