package news.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.document.Arrival;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DocumentReportJsonTest {

  @Test
  void aReportWithEverythingSetIsReadAsItWasWritten() throws Exception {
    assertThat(DocumentReportJson.read(DocumentReportJson.write(Samples.fullReport())))
        .isEqualTo(Samples.fullReport());
  }

  @Test
  void aReportWithNothingSetIsReadAsItWasWritten() throws Exception {
    assertThat(DocumentReportJson.read(DocumentReportJson.write(Samples.minimalReport())))
        .isEqualTo(Samples.minimalReport());
  }

  @Test
  void everyFieldStandsWhereTheContractHasIt() {
    assertThat(new String(DocumentReportJson.write(Samples.fullReport()), UTF_8))
        .isEqualTo(
            """
            {"id":"%s","source":"newsdesk","kind":"folder","uri":"file:///news/floods.eml",\
            "mediaType":"message/rfc822","bytes":5000000000,"outcome":"published",\
            "reason":"3 stories",\
            "stories":[{"id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","fingerprint":"bbbbbbbbbbbbbbbb"},\
            {"id":"cccccccccccccccccccccccccccccccc","fingerprint":"dddddddddddddddd",\
            "notice":"eeeeeeeeeeeeeeee"}],\
            "fetchedAt":"2026-03-01T06:00:00Z","finishedAt":"2026-03-01T06:00:01.250Z"}"""
                .formatted(Samples.fullReport().id()));
  }

  @Test
  void thePlaceAndWhatIsKnownOfStoriesStandWhereTheyAreTold() throws Exception {
    DocumentReport full = Samples.fullReport();
    Instant first = Instant.parse("2026-02-28T22:00:00Z");
    StoryRef stale = new StoryRef("f".repeat(32), "bbbbbbbbbbbbbbbb", null, first, true);
    PlaceId place = PlaceId.of("newsdesk", "floods.eml");
    DocumentReport report =
        new DocumentReport(
            full.id(),
            new Arrival(
                "newsdesk",
                SourceKind.FOLDER,
                null,
                place,
                "text/plain",
                1,
                full.arrival().fetchedAt()),
            full.outcome(),
            full.reason(),
            List.of(stale),
            full.finishedAt());

    byte[] json = DocumentReportJson.write(report);

    assertThat(DocumentReportJson.read(json)).isEqualTo(report);
    assertThat(new String(json, UTF_8))
        .contains("\"firstSeen\":\"2026-02-28T22:00:00Z\",\"stale\":true}")
        .endsWith("\"place\":\"" + place + "\"}");
  }

  @Test
  void unknownFieldsAreNoHindrance() throws Exception {
    assertThat(DocumentReportJson.read(changed(node -> node.putObject("cursor"))))
        .isEqualTo(Samples.fullReport());
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("no id", node -> node.remove("id"), "'id'"),
        broken("blank id", node -> node.put("id", " "), "document id"),
        broken("no source", node -> node.remove("source"), "'source'"),
        broken("no such kind", node -> node.put("kind", "pigeon"), "source kind 'pigeon'"),
        broken("kind in upper case", node -> node.put("kind", "FOLDER"), "source kind 'FOLDER'"),
        broken("uri no URI", node -> node.put("uri", "a b"), "'uri'"),
        broken("no media type", node -> node.remove("mediaType"), "'mediaType'"),
        broken("no bytes", node -> node.remove("bytes"), "'bytes'"),
        broken("no such outcome", node -> node.put("outcome", "lost"), "outcome 'lost'"),
        broken("reason a number", node -> node.put("reason", 3), "'reason'"),
        broken("stories text", node -> node.put("stories", "x"), "'stories'"),
        broken("stories hold text", node -> node.putArray("stories").add("x"), "'stories'"),
        broken(
            "a story without fingerprint",
            node -> node.putArray("stories").addObject().put("id", "a"),
            "'fingerprint'"),
        broken("fetchedAt a day", node -> node.put("fetchedAt", "2026-03-01"), "'fetchedAt'"),
        broken("no finishedAt", node -> node.remove("finishedAt"), "'finishedAt'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenFieldIsNamed(String name, byte[] record, String said) {
    assertThatThrownBy(() -> DocumentReportJson.read(record))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aTombstoneIsNoReport() {
    assertThatThrownBy(() -> DocumentReportJson.read(null))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("no value");
  }

  private static Arguments broken(String name, Consumer<ObjectNode> change, String said) {
    return Arguments.of(name, changed(change), said);
  }

  private static byte[] changed(Consumer<ObjectNode> change) {
    byte[] valid = DocumentReportJson.write(Samples.fullReport());
    ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(valid);
    change.accept(node);
    return Json.bytes(node);
  }
}
