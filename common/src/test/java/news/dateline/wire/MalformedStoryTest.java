package news.dateline.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class MalformedStoryTest {

  private static final int MIB = 1 << 20;

  static Stream<Arguments> broken() {
    return Stream.of(
        field("uri missing", node -> node.remove("uri"), "'uri'"),
        field("uri empty", node -> node.put("uri", ""), "'uri'"),
        field("uri a number", node -> node.put("uri", 7), "'uri'"),
        field("uri of something else", node -> node.put("uri", "urn:isbn:1"), "'uri'"),
        field("uri without id", node -> node.put("uri", "urn:dateline:story:"), "'uri'"),
        field(
            "uri in upper case",
            node -> node.put("uri", "urn:dateline:story:" + "A".repeat(32)),
            "'uri'"),
        field("no text", node -> node.remove("bodies"), "'headlines'"),
        field("blank text", node -> body(node).put("value", " \n\t"), "'bodies'"),
        field("text a number", node -> body(node).put("value", 7), "'value'"),
        field("bodies text", node -> node.put("bodies", "Rivers rose."), "'bodies'"),
        field("bodies holds text", node -> node.putArray("bodies").add("Rivers"), "'bodies'"),
        field("headlines text", node -> node.put("headlines", "Rivers"), "'headlines'"),
        field("headlines object", node -> node.putObject("headlines"), "'headlines'"),
        field("no firstCreated", node -> node.remove("firstCreated"), "'firstCreated'"),
        field("null firstCreated", node -> node.putNull("firstCreated"), "'firstCreated'"),
        field("no versionCreated", node -> node.remove("versionCreated"), "'versionCreated'"),
        field("a word", node -> node.put("contentCreated", "yesterday"), "'contentCreated'"),
        field("a day", node -> node.put("contentCreated", "2026-03-01"), "'contentCreated'"),
        field("no such day", node -> node.put("contentCreated", "2026-02-30T00:00:00Z"), "'conten"),
        field("a number", node -> node.put("contentCreated", 1_772_000_000L), "'contentCreated'"),
        field("by an object", node -> node.putObject("by"), "'by'"),
        field("located an array", node -> node.putArray("located"), "'located'"),
        field("language false", node -> node.put("language", false), "'language'"),
        field("rights a number", node -> node.put("copyrightNotice", 1), "'copyrightNotice'"),
        field("link no URI", node -> altId(node).put("value", "http://a b"), "'altIds'"),
        field("altIds text", node -> node.put("altIds", "x"), "'altIds'"),
        field("infoSources text", node -> node.put("infoSources", "x"), "'infoSources'"),
        field("infoSources holds null", node -> node.putArray("infoSources").addNull(), "'infoSou"),
        field("urgency beyond 9", node -> node.put("urgency", 10), "10"),
        field("urgency a word", node -> node.put("urgency", "high"), "'urgency'"),
        field("no such status", node -> node.put("pubStatus", "killed"), "'pubStatus'"),
        field("people text", node -> node.put("people", "x"), "'people'"),
        field("a person without a name", node -> node.putArray("people").addObject(), "name"),
        field("embargo a word", node -> node.put("embargoedUntil", "noon"), "'embargoedUntil'"),
        field("rights link", node -> rights(node).put("linkedRights", "a b"), "'linkedRights'"),
        field("given text", node -> dateline(node).put("given", "x"), "'given'"),
        field("sections text", node -> given(node).put("sections", "x"), "'sections'"),
        field("keyword 1", node -> given(node).putArray("keywords").add(1), "'keywords'"),
        field("modified", node -> given(node).put("modified", "today"), "'modified'"),
        field("relevance", node -> subject(node).put("relevance", 101), "'relevance'"),
        field("no dateline", node -> node.remove("dateline"), "'dateline'"),
        field("dateline an array", node -> node.putArray("dateline"), "'dateline'"),
        field("no document", node -> node.putObject("dateline"), "'document'"),
        document("no id", node -> node.remove("id"), "dateline.document: 'id'"),
        document("blank id", node -> node.put("id", " "), "document id"),
        document("no source", node -> node.remove("source"), "'source'"),
        document("empty kind", node -> node.put("kind", ""), "'kind'"),
        document("uri no URI", node -> node.put("uri", "%"), "'uri'"),
        document("no media type", node -> node.remove("mediaType"), "'mediaType'"),
        document("no part", node -> node.remove("part"), "'part'"),
        document("part text", node -> node.put("part", "1"), "'part'"),
        document("part a fraction", node -> node.put("part", 1.5), "'part'"),
        document("part beyond int", node -> node.put("part", 1L << 40), "'part'"),
        document("part 0", node -> node.put("part", 0), "part 0 of 1"),
        document("part behind the last", node -> node.put("part", 2), "part 2 of 1"),
        document("parts null", node -> node.putNull("parts"), "'parts'"),
        document("bytes a fraction", node -> node.put("bytes", 0.5), "'bytes'"),
        document("bytes infinite", node -> node.put("bytes", Double.MAX_VALUE), "'bytes'"),
        document("fetchedAt a day", node -> node.put("fetchedAt", "2026-03-01"), "'fetchedAt'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenFieldIsNamed(String name, byte[] record, String said) {
    assertThatThrownBy(() -> StoryJson.read(record))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(said);
  }

  static Stream<Arguments> noObjects() {
    byte[] valid = StoryJson.write(Samples.fullStory());
    String text = new String(valid, UTF_8);
    return Stream.of(
        arguments("null", null, "no value"),
        arguments("empty", new byte[0], "no value"),
        arguments("spaces", utf8("   "), "Not a JSON object"),
        arguments("words", utf8("Rivers rose."), "Not JSON"),
        arguments("a string", utf8("\"Rivers rose.\""), "Not a JSON object"),
        arguments("JSON null", utf8("null"), "Not a JSON object"),
        arguments("a number", utf8("7"), "Not a JSON object"),
        arguments("an array", utf8("[" + text + "]"), "Not a JSON object"),
        arguments("two objects", utf8(text + text), "Not JSON"),
        arguments("cut off", utf8(text.substring(0, text.length() - 1)), "Not JSON"),
        arguments("XML", utf8("<story/>"), "Not JSON"),
        arguments("null bytes", new byte[64], "Not JSON"),
        arguments("null bytes behind", utf8(text + "\0\0"), "Not JSON"),
        arguments("null byte within", utf8(text.replace("Rivers", "Riv\0ers")), "Not JSON"),
        arguments("no UTF-8", new byte[] {'{', '"', (byte) 0xC3, 0x28, '"'}, "Not JSON"),
        arguments("surrogate bytes", broken(text), "Not JSON"),
        arguments("UTF-16 of words", "Rivers".getBytes(UTF_16LE), "Not JSON"),
        arguments("NaN", utf8("{\"uri\":NaN}"), "Not JSON"),
        arguments("deep arrays", utf8("[".repeat(100_000)), "Not JSON"),
        arguments("deep in a field", utf8("{\"x\":" + "[".repeat(100_000)), "Not JSON"),
        arguments("deep objects", utf8("{\"x\":".repeat(100_000)), "Not JSON"),
        arguments("a huge number", utf8("{\"x\":" + "9".repeat(MIB) + "}"), "Not JSON"),
        arguments("a huge name", utf8("{\"" + "x".repeat(MIB) + "\":1}"), "Not JSON"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noObjects")
  void whatIsNoJsonObjectIsRefused(String name, byte @Nullable [] record, String said) {
    assertThatThrownBy(() -> StoryJson.read(record))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(said);
  }

  @Test
  void theMessageStaysShortHoweverLongTheBrokenValueIs() {
    ObjectNode node = StoryJson.record(Samples.minimalStory()).json();
    node.put("uri", "x".repeat(MIB));

    assertThatThrownBy(() -> StoryJson.read(Json.bytes(node)))
        .isInstanceOf(MalformedRecordException.class)
        .message()
        .contains("'uri'")
        .hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void aHugeStoryIsRead() throws Exception {
    ObjectNode node = StoryJson.record(Samples.minimalStory()).json();
    body(node).put("value", "Rivers. ".repeat(MIB));

    assertThat(StoryJson.read(Json.bytes(node)).story().text().body()).hasSize(8 * MIB);
  }

  private static Arguments field(String name, Consumer<ObjectNode> change, String said) {
    ObjectNode node = StoryJson.record(Samples.minimalStory()).json();
    change.accept(node);
    return arguments(name, Json.bytes(node), said);
  }

  private static Arguments document(String name, Consumer<ObjectNode> change, String said) {
    ObjectNode node = StoryJson.record(Samples.minimalStory()).json();
    change.accept((ObjectNode) node.path("dateline").path("document"));
    return arguments("document: " + name, Json.bytes(node), said);
  }

  private static ObjectNode body(ObjectNode node) {
    return (ObjectNode) node.path("bodies").path(0);
  }

  private static ObjectNode altId(ObjectNode node) {
    return node.putArray("altIds").addObject().put("role", "canonical");
  }

  private static ObjectNode rights(ObjectNode node) {
    return node.putObject("rightsInfo");
  }

  private static ObjectNode dateline(ObjectNode node) {
    return (ObjectNode) node.path("dateline");
  }

  private static ObjectNode given(ObjectNode node) {
    return dateline(node).putObject("given");
  }

  private static ObjectNode subject(ObjectNode node) {
    return given(node).putArray("subjects").addObject().put("name", "Weather");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** A surrogate as three bytes, which UTF-8 forbids. */
  private static byte[] broken(String text) {
    byte[] record = utf8(text.replace("Rivers", "...vers"));
    int at = new String(record, ISO_8859_1).indexOf("...vers");
    record[at] = (byte) 0xED;
    record[at + 1] = (byte) 0xA0;
    record[at + 2] = (byte) 0x80;
    return record;
  }
}
