package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import news.dateline.classify.region.gazetteer.OwnPlace;
import news.dateline.classify.region.own.OwnPlacesFile;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.RegionTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that a user adds: "our beats". */
class OwnPlacesTest {

  private static final String BEATS =
      """
      places:
        - name: Zwartewal Docks
          aliases: [the Basin, Bristol]
          country: NL
          lat: 51.92
          lon: 4.48
          geonames: 2747891
        - name: Lantern Coast
          kind: region
          lat: 3
          lon: 101
      """;

  @TempDir private Path folder;

  @Test
  void aPlaceOfTheUsersIsFoundWithItsCoordinates() throws IOException {
    Mention mention = tag("A crane fell over at the Zwartewal Docks.").mentions().get(0);

    assertThat(mention.text()).isEqualTo("Zwartewal Docks");
    assertThat(mention.place())
        .isEqualTo(
            new Mention.Place("Zwartewal Docks", "NL", 2747891L, new Mention.Point(51.92, 4.48)));
    assertThat(mention.score()).isGreaterThan(0.5);
  }

  @Test
  void anAliasMeansTheUsersPlaceAlsoWhereOthersHaveTheName() throws IOException {
    List<Mention> mentions = tag("Talks in Bristol went on. Ships left the Basin.").mentions();

    assertThat(mentions).extracting(Mention::text).containsExactly("Bristol", "the Basin");
    assertThat(mentions)
        .allSatisfy(
            mention ->
                assertThat(Objects.requireNonNull(mention.place()).country()).isEqualTo("NL"));
  }

  @Test
  void norwayNeedsNoQuotes() throws IOException {
    Path file = folder.resolve("beats.yml");
    Files.writeString(file, "places: [{name: On, country: NO, lat: 60, lon: 11}]");

    assertThat(OwnPlacesFile.read(file)).extracting(OwnPlace::country).containsExactly("NO");
  }

  @Test
  void itSpeaksForItsCountry() throws IOException {
    List<RegionTag> regions =
        tag("ZWARTEWAL DOCKS — Dockers at the Zwartewal Docks went on strike.").regions();

    assertThat(regions.get(0).code()).isEqualTo("NL");
  }

  @Test
  void theVersionTellsThatPlacesOfOnesOwnTookPart() throws IOException {
    Path file = Files.writeString(folder.resolve("beats.yml"), BEATS);
    String version = GazetteerTagger.load(file).version();

    assertThat(version).matches("gazetteer-9\\+places-[0-9a-f]{8}");
    assertThat(GazetteerTagger.load(file).version()).isEqualTo(version);
  }

  @Test
  void aRegionNeedsNoCountry() throws IOException {
    Mention mention = tag("Storms hit the Lantern Coast.").mentions().get(0);

    assertThat(mention.kind()).isEqualTo(Mention.Kind.REGION);
    assertThat(Objects.requireNonNull(mention.place()).country()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'places: [{name: A, lat: 1, lon: 2}]', places[0].country must be an ISO",
    "'places: [{name: A, country: XX, lat: 1, lon: 2}]', places[0].country must be an ISO",
    "'places: [{name: A, country: NL, lat: 91, lon: 2}]', places[0].lat must be a number",
    "'places: [{name: A, country: NL, lat: 1}]', places[0].lon must be a number",
    "'places: [{name: , country: NL, lat: 1, lon: 2}]', places[0].name must have 1 to",
    "'places: [{name: A, country: NL, lat: 1, lon: 2, x: 1}]', places[0].x is no setting",
    "'places: [{name: A, kind: moon, lat: 1, lon: 2}]', places[0].kind must be place",
    "'places: {}', places must be a list",
    "'beats: []', beats is no setting",
    "'[', 'beats.yml, line 1: no YAML'"
  })
  void aMistakeIsNamedWithItsKey(String yaml, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("beats.yml"), yaml);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwnPlacesFile.read(file))
        .withMessageContaining("beats.yml")
        .withMessageContaining(message);
  }

  private RegionTags tag(String body) throws IOException {
    Path file = Files.writeString(folder.resolve("beats.yml"), BEATS);
    return GazetteerTagger.load(file).tag(new StoryText("", body), "en");
  }
}
