package news.dateline.classify.region.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.story.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsroomsTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load(List.of());
  private static final Newsrooms NEWSROOMS = new Newsrooms(GAZETTEER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Richmond, Indiana, US          |  39.8 |  -84.9
          Richmond, Virginia, US         |  37.6 |  -77.5
          Richmond, North Yorkshire, GB  |  54.4 |   -1.7
          Boston, Lincolnshire, GB       |  53.0 |    0.0
          Saint Petersburg, RU           |  59.9 |   30.3
          London, GB                     |  51.5 |   -0.1
          New York, US                   |  40.7 |  -74.0
          """)
  void aHomeIsTheLargestTownOfItsNameInWhatStandsBehind(String home, double lat, double lon) {
    int place = Objects.requireNonNull(NEWSROOMS.find(Home.parse(home))).place();

    assertThat(GAZETTEER.places().latitude(place)).isBetween(lat - 0.2, lat + 0.2);
    assertThat(GAZETTEER.places().longitude(place)).isBetween(lon - 0.2, lon + 0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = "Nowhereville, GB\nRichmond, Bavaria, US\nMunich, GB\nBritish, GB")
  void ofAPlaceThatIsNotThereTheCountryIsLeft(String home) {
    Newsroom found = Objects.requireNonNull(NEWSROOMS.find(Home.parse(home)));

    assertThat(found.isPlaced()).isFalse();
    assertThat(found.country())
        .isEqualTo(
            Objects.requireNonNull(NEWSROOMS.find(new Home(Home.parse(home).country(), null)))
                .country());
  }

  @Test
  void aCountryAloneHasNoPlace() {
    assertThat(Objects.requireNonNull(NEWSROOMS.find(new Home("GB", null))).isPlaced()).isFalse();
  }
}
