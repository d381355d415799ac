package news.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.story.Home;
import news.dateline.story.Rights;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StoryJsonTest {

  @Test
  void aStoryWithEverythingSetIsReadAsItWasWritten() throws Exception {
    assertThat(StoryJson.read(StoryJson.write(Samples.fullStory())).story())
        .isEqualTo(Samples.fullStory());
  }

  @Test
  void allThatAPublisherTellsIsReadAsItWasWritten() throws Exception {
    assertThat(StoryJson.read(StoryJson.write(Samples.agencyStory())).story())
        .isEqualTo(Samples.agencyStory());
  }

  @Test
  void allThatAPublisherTellsIsKeptOnTheEnrichedRecord() throws Exception {
    StoryRecord record = StoryJson.record(Samples.agencyStory());
    Story enriched =
        StoryJson.read(EnrichedJson.write(record, Samples.fullTags(), Samples.TAGGED)).story();

    assertThat(enriched.meta()).isEqualTo(Samples.agencyStory().meta().withLanguage("en"));
    assertThat(enriched.times().modified()).isEqualTo(Samples.agencyStory().times().modified());
  }

  @Test
  void anEncodedRightsExpressionIsReadAsItWasWritten() throws Exception {
    Story story = Samples.agencyStory();
    StoryMeta meta =
        story
            .meta()
            .withRights(
                new Rights(
                    null, null, null, new Rights.Encoded(null, "<o:Policy xmlns:o=\"x\"/>")));
    Story encoded = new Story(story.id(), story.text(), meta, story.times(), story.origin());

    assertThat(StoryJson.read(StoryJson.write(encoded)).story()).isEqualTo(encoded);
  }

  @Test
  void theHomeOfItsSourceIsAnObjectOfTheDocumentAndMissingWhereNobodyToldIt() throws Exception {
    Story story = Samples.atHome(new Home("KE", "Kisumu"));
    Story national = Samples.atHome(new Home("KE", null));

    assertThat(document(story).path("home").toString())
        .isEqualTo("{\"country\":\"KE\",\"place\":\"Kisumu\"}");
    assertThat(document(national).path("home").toString()).isEqualTo("{\"country\":\"KE\"}");
    assertThat(document(Samples.fullStory()).has("home")).isFalse();
    assertThat(StoryJson.read(StoryJson.write(story)).story()).isEqualTo(story);
    assertThat(StoryJson.read(StoryJson.write(national)).story()).isEqualTo(national);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"country\":\"GB\",\"place\":\",\"}",
        "{\"country\":\"UK\"}",
        "{\"country\":7}",
        "{\"country\":\"GB\",\"place\":[]}",
        "{\"place\":\"Oxford\"}",
        "\"GB\"",
        "[]"
      })
  void aHomeThatIsNoneCostsNoStory(String home) throws Exception {
    ObjectNode record = StoryJson.record(Samples.fullStory()).json();
    record.withObject("/dateline/document").set("home", JsonMapper.shared().readTree(home));

    assertThat(StoryJson.read(record.toString().getBytes(UTF_8)).story())
        .isEqualTo(Samples.fullStory());
  }

  private static JsonNode document(Story story) {
    return JsonMapper.shared().readTree(StoryJson.write(story)).path("dateline").path("document");
  }

  @Test
  void aStoryWithNothingSetIsReadAsItWasWritten() throws Exception {
    assertThat(StoryJson.read(StoryJson.write(Samples.minimalStory())).story())
        .isEqualTo(Samples.minimalStory());
  }

  @Test
  void aStoryWithAHeadlineOnlyIsReadAsItWasWritten() throws Exception {
    Story story = withText(new StoryText("Rivers rose", ""));

    assertThat(StoryJson.read(StoryJson.write(story)).story()).isEqualTo(story);
  }

  @Test
  void aRecordOfAStoryIsTheSameAsOneThatWasWrittenAndRead() throws Exception {
    Story story = Samples.fullStory();

    assertThat(StoryJson.record(story).json())
        .isEqualTo(JsonMapper.shared().readTree(StoryJson.write(story)));
    assertThat(StoryJson.record(story).story()).isSameAs(story);
  }

  @Test
  void everyFieldStandsWhereTheContractHasIt() {
    assertThat(new String(StoryJson.write(Samples.fullStory()), UTF_8))
        .isEqualTo(
            """
            {"uri":"urn:dateline:story:%s","type":"text",\
            "standard":{"name":"ninjs","version":"3.1"},"language":"en-GB",\
            "firstCreated":"2026-03-01T06:00:00Z","versionCreated":"2026-03-01T06:00:01.250Z",\
            "contentCreated":"2026-02-28T23:59:59.500Z","by":"Achieng Otieno",\
            "located":"KISUMU, Kenya",\
            "headlines":[{"role":"main","value":"Floods cut off Kisumu 🌊"}],\
            "bodies":[{"role":"main","contentType":"text/plain",\
            "value":"Rivers rose in Kisumu.\\n\\nKenyan officials said \\"more\\"."}],\
            "altIds":[{"role":"canonical","value":"https://example.org/2026/floods"},\
            {"role":"source","value":"<42@example.org>"}],\
            "infoSources":[{"name":"Example Wire"}],"copyrightNotice":"© Example Wire",\
            "dateline":{"document":{"id":"%s","source":"newsdesk","kind":"folder",\
            "uri":"file:///news/floods.eml","mediaType":"message/rfc822","part":2,"parts":3,\
            "fetchedAt":"2026-03-01T06:00:00Z","bytes":5000000000}}}"""
                .formatted(Samples.fullStory().id(), Samples.fullStory().origin().documentId()));
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    assertThat(StoryJson.record(Samples.minimalStory()).json().propertyNames())
        .containsExactly(
            "uri", "type", "standard", "firstCreated", "versionCreated", "bodies", "dateline");
  }

  @Test
  void loneSurrogatesAreReplacedOneForOneSoThatOffsetsStay() throws Exception {
    String body = "\uDC00 Kisumu \uD83C\uDF0A rose\uD800";
    StoryText text =
        StoryJson.read(StoryJson.write(withText(new StoryText("\uD800", body)))).story().text();

    assertThat(text.headline()).isEqualTo("\uFFFD");
    assertThat(text.body()).isEqualTo("\uFFFD Kisumu \uD83C\uDF0A rose\uFFFD").hasSameSizeAs(body);
  }

  @Test
  void aPublishingTimeBeyondFourDigitYearsIsLeftOut() {
    assertThat(contentCreated("+10000-01-01T00:00:00Z")).isNull();
    assertThat(contentCreated("-0001-12-31T23:59:59Z")).isNull();
    assertThat(contentCreated("9999-12-31T23:59:59Z")).isEqualTo("9999-12-31T23:59:59Z");
    assertThat(contentCreated("0000-01-01T00:00:00Z")).isEqualTo("0000-01-01T00:00:00Z");
  }

  @Test
  void theMainTextIsChosenAndElseTheFirst() throws Exception {
    ObjectNode main = StoryJson.record(Samples.minimalStory()).json();
    main.withArray("bodies").insertObject(0).put("role", "summary").put("value", "Short.");
    ObjectNode other = StoryJson.record(Samples.minimalStory()).json();
    other.putArray("bodies").addObject().put("value", "First.");
    other.withArray("bodies").addObject().put("value", "Second.");

    assertThat(StoryJson.read(Json.bytes(main)).story().text().body()).isEqualTo("Rivers rose.");
    assertThat(StoryJson.read(Json.bytes(other)).story().text().body()).isEqualTo("First.");
  }

  @Test
  void timesOfOtherZonesAreRead() throws Exception {
    ObjectNode node = StoryJson.record(Samples.minimalStory()).json();
    node.put("contentCreated", "2026-03-01T02:00:00+03:00");

    assertThat(StoryJson.read(Json.bytes(node)).story().times().published())
        .isEqualTo("2026-02-28T23:00:00Z");
  }

  private static Story withText(StoryText text) {
    Story story = Samples.minimalStory();
    return new Story(StoryId.ofText(text), text, StoryMeta.UNKNOWN, story.times(), story.origin());
  }

  private static @Nullable String contentCreated(String published) {
    Story story = Samples.minimalStory();
    StoryTimes times =
        new StoryTimes(Instant.parse(published), null, Samples.SEEN, Samples.VERSION);
    ObjectNode node =
        StoryJson.record(new Story(story.id(), story.text(), story.meta(), times, story.origin()))
            .json();
    return node.has("contentCreated") ? node.get("contentCreated").stringValue() : null;
  }
}
