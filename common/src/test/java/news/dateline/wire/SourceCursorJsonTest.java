package news.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import news.dateline.document.SourceCursor;
import org.junit.jupiter.api.Test;

class SourceCursorJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:01.250Z");

  @Test
  void aCursorIsReadAsItWasWritten() throws MalformedRecordException {
    SourceCursor cursor =
        new SourceCursor("wire", "https://wire.example/", "{\"etag\":\"a\"}", NOW);

    assertThat(SourceCursorJson.read(SourceCursorJson.write(cursor))).isEqualTo(cursor);
  }

  @Test
  void everyFieldStandsWhereTheContractHasIt() {
    byte[] json = SourceCursorJson.write(new SourceCursor("wire", "p", "{\"n\":1}", NOW));

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            """
            {"source":"wire","place":"p","state":{"n":1},"movedAt":"2026-11-03T10:00:01.250Z"}\
            """);
  }

  @Test
  void aForgottenPlaceDeletesItsRecord() {
    assertThat(SourceCursorJson.write(new SourceCursor("wire", "p", null, NOW))).isNull();
  }

  @Test
  void aStateThatIsNoObjectIsRefusedAndSaysWhose() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceCursorJson.write(new SourceCursor("wire", "p", "[1]", NOW)))
        .withMessageContaining("wire");
    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> SourceCursorJson.read("{\"source\":\"wire\"}".getBytes(UTF_8)));
  }

  @Test
  void keysOfSourcesAndPlacesNeverMeet() {
    assertThat(SourceCursor.key("a:b", "c")).isNotEqualTo(SourceCursor.key("a", "b:c"));
    assertThat(SourceCursor.isKey(SourceCursor.key("a", "b"))).isTrue();
    assertThat(SourceCursor.isKey("00855777f64405859cccff7204c68c93")).isFalse();
  }

  @Test
  void aStateThatWouldNotFitARecordIsRefused() {
    String state = "{\"s\":\"" + "x".repeat(SourceCursor.MAX_STATE_BYTES) + "\"}";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceCursor("wire", "p", state, NOW))
        .withMessageContaining("wire");
  }

  @Test
  void aRecordWithAStateThatIsTooLargeIsMalformedAndCostsNoOther() {
    String record =
        "{\"source\":\"wire\",\"place\":\"p\",\"movedAt\":\"2026-11-03T10:00:00Z\",\"state\":{\"s\":\""
            + "x".repeat(SourceCursor.MAX_STATE_BYTES)
            + "\"}}";

    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> SourceCursorJson.read(record.getBytes(UTF_8)))
        .withMessageContaining("wire");
  }
}
