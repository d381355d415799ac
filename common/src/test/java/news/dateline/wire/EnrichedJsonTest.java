package news.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.tags.Mention;
import news.dateline.tags.OwnThemeTag;
import news.dateline.tags.Pipeline;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EnrichedJsonTest {

  @Test
  void anEnrichedRecordIsStillTheStory() throws Exception {
    assertThat(StoryJson.read(enriched(Samples.noTags())).story().text())
        .isEqualTo(Samples.fullStory().text());
    assertThat(StoryJson.read(enriched(Samples.noTags())).story().meta())
        .isEqualTo(Samples.fullStory().meta());
    assertThat(StoryJson.read(enriched(Samples.noTags())).story().origin())
        .isEqualTo(Samples.fullStory().origin());
  }

  @Test
  void theVersionIsTheTimeOfTagging() {
    assertThat(json(Samples.noTags()).path("versionCreated").stringValue())
        .isEqualTo("2026-03-01T06:00:02.500Z");
  }

  @Test
  void theDetectedLanguageReplacesTheDeclaredOne() {
    assertThat(json(Samples.fullTags()).path("language").stringValue()).isEqualTo("en");
    assertThat(json(Samples.noTags()).path("language").stringValue()).isEqualTo("en-GB");
  }

  @Test
  void regionsStandInFull() {
    assertThat(json(Samples.fullTags()).path("dateline").path("regions"))
        .hasToString(
            """
            [{"code":"KE","name":"Kenya","m49":["202","002"],"score":0.9679,"focus":true},\
            {"code":"UG","name":"Uganda","m49":["202","002"],"score":0.1,"focus":false}]""");
  }

  @Test
  void themesStandInFull() {
    assertThat(json(Samples.fullTags()).path("dateline").path("themes"))
        .hasToString(
            """
            [{"code":"03000000","name":"disaster, accident and emergency incident","score":1.0,\
            "evidence":["Rivers rose"]},\
            {"code":"20000148","name":"natural disaster","score":0.6,"evidence":[]}]""");
  }

  @Test
  void mentionsStandInFullAlsoThoseThatDidNotResolve() {
    JsonNode mentions = json(Samples.fullTags()).path("dateline").path("mentions");

    assertThat(mentions).hasSize(4);
    assertThat(mentions.path(0))
        .hasToString(
            """
            {"in":"headline","start":15,"end":21,"text":"Kisumu","kind":"place",\
            "geonames":191245,"country":"KE","lat":-0.10221,"lon":34.76171,"score":0.91}""");
    assertThat(mentions.path(2))
        .hasToString(
            """
            {"in":"body","start":23,"end":29,"text":"Kenyan","kind":"demonym",\
            "country":"KE","score":0.8}""");
    assertThat(mentions.path(3))
        .hasToString(
            """
            {"in":"body","start":0,"end":6,"text":"Rivers","kind":"place","score":0.0}""");
  }

  @Test
  void thePipelineStandsInFull() {
    assertThat(json(Samples.noTags()).path("dateline").path("pipeline"))
        .hasToString(
            """
            {"version":"0.1.0","regions":"gazetteer 1","themes":"linear 1"}""");
  }

  @Test
  void subjectsAreTheThemes() {
    assertThat(json(Samples.fullTags()).path("subjects").path(1))
        .hasToString(
            """
            {"name":"natural disaster","rel":"about",\
            "uri":"http://cv.iptc.org/newscodes/mediatopic/20000148",\
            "creator":"dateline linear 1","relevance":60,"confidence":60}""");
  }

  @Test
  void placesAreTheCountriesAndThenEachPlaceOnce() {
    assertThat(json(Samples.fullTags()).path("places"))
        .hasToString(
            """
            [{"name":"Kenya","rel":"about","uri":"http://cvx.iptc.org/iso3166-1a2/KE"},\
            {"name":"Uganda","rel":"mentions","uri":"http://cvx.iptc.org/iso3166-1a2/UG"},\
            {"name":"Kisumu","rel":"mentions","uri":"https://sws.geonames.org/191245/",\
            "geoJSON":{"type":"Point","coordinates":[34.76171,-0.10221]}}]""");
  }

  private static Mention mention(String name, Mention.Kind kind, long geonames, double score) {
    return new Mention(
        Mention.Field.BODY,
        0,
        6,
        name,
        kind,
        new Mention.Place(name, "OM", geonames, new Mention.Point(21, 57)),
        score);
  }

  private static List<String> placesOf(Mention... mentions) {
    Tags tags =
        new Tags("en", List.of(), List.of(mentions), List.of(), new Pipeline("1", "2", "3"));
    return json(tags).path("places").valueStream().map(p -> p.path("name").stringValue()).toList();
  }

  @Test
  void aCountryIsNoPlaceBesideItselfWhetherNamedOrMeantByItsPeople() {
    assertThat(
            placesOf(
                mention("Oman", Mention.Kind.COUNTRY, 286963, 0.9),
                mention("Omani", Mention.Kind.DEMONYM, 286963, 0.9),
                mention("Sur", Mention.Kind.PLACE, 286245, 0.9),
                mention("Ash Sharqiyah", Mention.Kind.ADMIN, 411738, 0.9),
                mention("Arabian Sea", Mention.Kind.REGION, 1290619, 0.9)))
        .containsExactly("Sur", "Ash Sharqiyah", "Arabian Sea");
  }

  @Test
  void aReadingThatIsRatherWrongThanRightIsNoPlace() {
    assertThat(
            placesOf(
                mention("Sur", Mention.Kind.PLACE, 286245, 0.5),
                mention("Nizwa", Mention.Kind.PLACE, 286987, 0.49)))
        .containsExactly("Sur");
  }

  @Test
  void onePlaceUnderTwoNamesIsThereOnce() {
    assertThat(
            placesOf(
                mention("Sur", Mention.Kind.PLACE, 286245, 0.9),
                mention("Sour", Mention.Kind.PLACE, 286245, 0.9)))
        .containsExactly("Sur");
  }

  @Test
  void noTagsLeaveEmptyLists() {
    JsonNode json = json(Samples.noTags());

    assertThat(List.of("subjects", "places")).allSatisfy(f -> assertThat(json.get(f)).isEmpty());
    assertThat(List.of("regions", "themes", "mentions"))
        .allSatisfy(f -> assertThat(json.path("dateline").get(f)).isEmpty());
  }

  @Test
  void unknownFieldsPassThrough() throws Exception {
    ObjectNode given = StoryJson.record(Samples.fullStory()).json();
    given.put("slugline", "KENYA-FLOODS").putObject("later").putArray("list").add(1.5).addNull();
    ObjectNode extension = (ObjectNode) given.path("dateline");
    extension.putObject("cluster").put("id", "c".repeat(32)).put("role", "first");
    ((ObjectNode) extension.path("document")).put("etag", "\"1\"");

    JsonNode enriched =
        JsonMapper.shared()
            .readTree(
                EnrichedJson.write(
                    StoryJson.read(Json.bytes(given)), Samples.fullTags(), Samples.TAGGED));

    assertThat(enriched.path("slugline")).isEqualTo(given.path("slugline"));
    assertThat(enriched.path("later")).isEqualTo(given.path("later"));
    assertThat(enriched.path("dateline").path("cluster")).isEqualTo(extension.path("cluster"));
    assertThat(enriched.path("dateline").path("document")).isEqualTo(extension.path("document"));
  }

  @Test
  void escapedLoneSurrogatesPassThroughAsTheyCameSoThatOffsetsStay() throws Exception {
    String record =
        new String(StoryJson.write(Samples.fullStory()), UTF_8)
            .replace("Rivers", "Ri\\uD800ers")
            .replace("\"type\"", "\"later\":\"\\uDFFF\",\"type\"");

    String enriched =
        new String(
            EnrichedJson.write(
                StoryJson.read(record.getBytes(UTF_8)), Samples.fullTags(), Samples.TAGGED),
            UTF_8);

    assertThat(enriched).contains("\"Ri\\uD800ers rose", "\"later\":\"\\uDFFF\"");
    assertThat(StoryJson.read(enriched.getBytes(UTF_8)).story().text().body())
        .hasSameSizeAs(Samples.fullStory().text().body());
  }

  @Test
  void themesOfTheUsersOwnStandApartFromTheMediaTopics() {
    Tags tags =
        new Tags(
            "en",
            List.of(),
            List.of(),
            List.of(new ThemeTag("04000000", "economy", 0.8, List.of())),
            List.of(new OwnThemeTag("desk", "ports", "Ports", 0.71236, List.of("quay"))),
            new Pipeline("1", "2", "3"));

    JsonNode record = json(tags);

    JsonNode own = record.path("dateline").path("ownThemes");
    assertThat(own.size()).isEqualTo(1);
    assertThat(own.path(0).toString())
        .isEqualTo(
            "{\"taxonomy\":\"desk\",\"code\":\"ports\",\"name\":\"Ports\",\"score\":0.7124,"
                + "\"evidence\":[\"quay\"]}");
    assertThat(record.path("subjects").size()).isEqualTo(1);
    assertThat(record.path("dateline").path("themes").size()).isEqualTo(1);
    assertThat(Schemas.errors(Schemas.ours(), record.toString().getBytes(UTF_8))).isEmpty();
  }

  @Test
  void whereThereAreNoneNothingIsSaidOfThem() {
    assertThat(json(Samples.fullTags()).path("dateline").has("ownThemes")).isFalse();
  }

  @Test
  void loneSurrogatesInTagsAreReplaced() {
    Mention mention =
        new Mention(Mention.Field.BODY, 0, 1, "\uD800", Mention.Kind.PLACE, null, 0.5);
    ThemeTag theme = new ThemeTag("03000000", "disaster", 0.5, List.of("\uDC00"));
    Tags tags =
        new Tags("en", List.of(), List.of(mention), List.of(theme), new Pipeline("1", "2", "3"));

    JsonNode extension = json(tags).path("dateline");

    assertThat(extension.path("mentions").path(0).path("text").stringValue()).isEqualTo("\uFFFD");
    assertThat(extension.path("themes").path(0).path("evidence").path(0).stringValue())
        .isEqualTo("\uFFFD");
  }

  @Test
  void theRecordThatIsEnrichedStaysAsItWas() {
    StoryRecord record = StoryJson.record(Samples.fullStory());
    JsonNode before = record.json().deepCopy();

    EnrichedJson.write(record, Samples.fullTags(), Samples.TAGGED);

    assertThat(record.json()).isEqualTo(before);
  }

  @Test
  void taggingAgainReplacesTheTags() throws Exception {
    StoryRecord again = StoryJson.read(enriched(Samples.fullTags()));

    JsonNode enriched =
        JsonMapper.shared().readTree(EnrichedJson.write(again, Samples.noTags(), Samples.TAGGED));

    assertThat(enriched.path("dateline").path("regions")).isEmpty();
    assertThat(enriched.path("places")).isEmpty();
  }

  private static byte[] enriched(Tags tags) {
    return EnrichedJson.write(StoryJson.record(Samples.fullStory()), tags, Samples.TAGGED);
  }

  private static JsonNode json(Tags tags) {
    return JsonMapper.shared().readTree(enriched(tags));
  }
}
