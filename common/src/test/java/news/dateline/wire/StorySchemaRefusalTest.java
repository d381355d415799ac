package news.dateline.wire;

import static news.dateline.wire.EnrichedSample.changed;
import static news.dateline.wire.EnrichedSample.cluster;
import static news.dateline.wire.EnrichedSample.extension;
import static news.dateline.wire.EnrichedSample.first;
import static news.dateline.wire.EnrichedSample.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StorySchemaRefusalTest {

  private static final Schema SCHEMA = Schemas.ours();

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("/uri", node -> node.put("uri", "urn:dateline:story:abc")),
        broken("/type", node -> node.put("type", "picture")),
        broken("/standard/name", node -> object(node, "standard").put("name", "newsml")),
        broken("/standard/version", node -> object(node, "standard").put("version", "2.1")),
        broken("/language", node -> node.put("language", "en_GB")),
        broken("/language", node -> node.put("language", "")),
        broken("/firstCreated", node -> node.put("firstCreated", "2026-03-01")),
        broken("/versionCreated", node -> node.put("versionCreated", 1)),
        broken("/contentCreated", node -> node.put("contentCreated", "+10000-01-01T00:00:00Z")),
        broken("/by", node -> node.putArray("by")),
        broken("/located", node -> node.put("located", 1)),
        broken("/copyrightNotice", node -> node.put("copyrightNotice", 1)),
        broken("/version", node -> node.put("version", 1)),
        broken("/pubStatus", node -> node.put("pubStatus", "killed")),
        broken("/urgency", node -> node.put("urgency", 0)),
        broken("/embargoedUntil", node -> node.put("embargoedUntil", "tonight")),
        broken("/expires", node -> node.put("expires", "2026-03-01")),
        broken("/slugline", node -> node.put("slugline", 1)),
        broken("/descriptions/0", node -> node.putArray("descriptions").addObject()),
        broken(
            "/rightsInfo/linkedRights",
            node -> node.putObject("rightsInfo").put("linkedRights", "terms")),
        broken("/people/0", node -> node.putArray("people").addObject().put("rel", "about")),
        broken(
            "/organisations/0/symbols/0",
            node ->
                node.putArray("organisations")
                    .addObject()
                    .put("name", "Kenya Power")
                    .putArray("symbols")
                    .addObject()),
        broken("/genres/0/uri", node -> node.putArray("genres").addObject().put("uri", "Current")),
        broken("/dateline/given", node -> extension(node).putObject("given")),
        given("/modified", node -> node.put("modified", "today")),
        given("/sections", node -> node.put("sections", "Sport")),
        given("/keywords/0", node -> node.putArray("keywords").add(1)),
        given("/subjects/0", node -> node.putArray("subjects").addObject()),
        given(
            "/subjects/0/relevance",
            node -> node.putArray("subjects").addObject().put("name", "x").put("relevance", 101)),
        given("/places/0", node -> node.putArray("places").addObject().putObject("geoJSON")),
        broken("/headlines", node -> node.put("headlines", "Floods")),
        broken("/headlines", node -> node.putArray("headlines")),
        broken("/headlines/0", node -> object(node, "headlines", 0).remove("value")),
        broken("/bodies/0", node -> object(node, "bodies", 0).remove("value")),
        broken("/bodies", node -> node.putArray("bodies")),
        broken("/bodies/0/value", node -> object(node, "bodies", 0).put("value", 1)),
        broken(
            "",
            node -> {
              node.remove("headlines");
              object(node, "bodies", 0).put("value", " \n");
            }),
        broken("/altIds/0", node -> object(node, "altIds", 0).remove("role")),
        broken("/infoSources/0/name", node -> object(node, "infoSources", 0).put("name", 1)),
        broken("/subjects/0/uri", node -> object(node, "subjects", 0).put("uri", "medtop:1")),
        broken(
            "/subjects/0/confidence", node -> object(node, "subjects", 0).put("confidence", 101)),
        broken("/subjects/0/relevance", node -> object(node, "subjects", 0).put("relevance", 0.5)),
        broken("/places/0/rel", node -> object(node, "places", 0).put("rel", "near")),
        broken("/places/0/uri", node -> object(node, "places", 0).put("uri", "Kenya")),
        broken("/places/0", node -> object(node, "places", 0).remove("uri")),
        broken(
            "/places/2/geoJSON/coordinates/1",
            node -> coordinates(node).removeAll().add(-0.1).add(134.7)),
        broken("/places/2/geoJSON/coordinates", node -> coordinates(node).add(1)),
        broken("/dateline", node -> extension(node).remove("document")),
        document("/id", node -> node.put("id", " ")),
        document("/source", node -> node.put("source", "")),
        document("/kind", node -> node.put("kind", "A folder")),
        document("/uri", node -> node.put("uri", "a b")),
        document("/mediaType", node -> node.put("mediaType", "pdf")),
        document("/part", node -> node.put("part", 0)),
        document("/parts", node -> node.put("parts", "1")),
        document("/fetchedAt", node -> node.put("fetchedAt", "today")),
        document("/bytes", node -> node.put("bytes", -1)),
        tag("regions", "/code", node -> node.put("code", "KEN")),
        tag("regions", "/code", node -> node.put("code", "ke")),
        tag("regions", "/name", node -> node.put("name", "")),
        tag("regions", "/m49", node -> node.put("m49", "202")),
        tag("regions", "/m49/0", node -> node.putArray("m49").add("2")),
        tag("regions", "/m49/0", node -> node.putArray("m49").add(202)),
        tag("regions", "/score", node -> node.put("score", 1.01)),
        tag("regions", "/score", node -> node.put("score", -0.01)),
        tag("regions", "/score", node -> node.put("score", "0.5")),
        tag("regions", "/focus", node -> node.put("focus", "true")),
        tag("themes", "/code", node -> node.put("code", "medtop:03000000")),
        tag("themes", "/code", node -> node.put("code", "03000001")),
        tag("themes", "/code", node -> node.put("code", "0300000")),
        tag("themes", "/score", node -> node.put("score", 50)),
        tag("themes", "/evidence", node -> node.put("evidence", "Rivers")),
        tag("mentions", "/in", node -> node.put("in", "title")),
        tag("mentions", "/start", node -> node.put("start", -1)),
        tag("mentions", "/end", node -> node.put("end", 0)),
        tag("mentions", "/text", node -> node.put("text", "")),
        tag("mentions", "/kind", node -> node.put("kind", "Place")),
        tag("mentions", "/geonames", node -> node.put("geonames", "191245")),
        tag("mentions", "/country", node -> node.put("country", "Kenya")),
        tag("mentions", "/lat", node -> node.put("lat", 90.1)),
        tag("mentions", "/lon", node -> node.put("lon", -180.1)),
        tag("mentions", "", node -> node.remove("lat")),
        tag("mentions", "", node -> node.remove("country")),
        tag("mentions", "/score", node -> node.put("score", 2)),
        broken("/dateline/cluster", node -> cluster(node).put("role", "first")),
        broken("/dateline/cluster/id", node -> cluster(node).put("id", "1")),
        broken("/dateline/cluster/role", node -> cluster(node).put("role", "last")),
        broken("/dateline/cluster/similarity", node -> cluster(node).put("similarity", 93)),
        broken("/dateline/pipeline", node -> object(node, "dateline", "pipeline").remove("themes")),
        broken(
            "/dateline/pipeline/version",
            node -> object(node, "dateline", "pipeline").put("version", "")));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("broken")
  void whatIsBrokenIsRefused(String where, Consumer<ObjectNode> change) {
    assertThat(errors(change)).anySatisfy(error -> assertThat(error).startsWith(where + ":"));
  }

  static Stream<Arguments> required() {
    return Stream.of(
            "uri type standard firstCreated versionCreated bodies dateline".split(" "),
            "dateline/document".split(" "),
            "dateline/document/id dateline/document/source dateline/document/kind".split(" "),
            "dateline/document/mediaType dateline/document/part dateline/document/parts".split(" "),
            "dateline/document/fetchedAt dateline/document/bytes".split(" "),
            "dateline/regions dateline/themes dateline/mentions dateline/pipeline".split(" "),
            "dateline/pipeline/version dateline/pipeline/regions".split(" "),
            "subjects places".split(" "))
        .flatMap(Arrays::stream)
        .map(path -> arguments((Object) path));
  }

  @ParameterizedTest
  @MethodSource("required")
  void whatAnEnrichedRecordMustHaveIsMissed(String path) {
    int slash = path.lastIndexOf('/');
    String parent = slash < 0 ? "" : "/" + path.substring(0, slash);

    assertThat(errors(node -> ((ObjectNode) node.at(parent)).remove(path.substring(slash + 1))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("items")
  void whatATagMustHaveIsMissed(String list, String property) {
    assertThat(errors(node -> first(node, list).remove(property)))
        .anySatisfy(error -> assertThat(error).startsWith("/dateline/" + list + "/0:"));
  }

  static Stream<Arguments> items() {
    return Stream.of(
            "regions code",
            "regions name",
            "regions m49",
            "regions score",
            "regions focus",
            "themes code",
            "themes name",
            "themes score",
            "themes evidence",
            "mentions in",
            "mentions start",
            "mentions end",
            "mentions text",
            "mentions kind",
            "mentions score")
        .map(item -> arguments((Object[]) item.split(" ")));
  }

  private static Arguments broken(String where, Consumer<ObjectNode> change) {
    return arguments(where, change);
  }

  private static Arguments document(String where, Consumer<ObjectNode> change) {
    return broken(
        "/dateline/document" + where, node -> change.accept(object(node, "dateline", "document")));
  }

  private static Arguments given(String where, Consumer<ObjectNode> change) {
    return broken(
        "/dateline/given" + where, node -> change.accept(extension(node).putObject("given")));
  }

  private static Arguments tag(String list, String where, Consumer<ObjectNode> change) {
    return broken("/dateline/" + list + "/0" + where, node -> change.accept(first(node, list)));
  }

  private static List<String> errors(Consumer<ObjectNode> change) {
    return Schemas.errors(SCHEMA, changed(change));
  }

  private static ArrayNode coordinates(ObjectNode node) {
    return (ArrayNode) node.at("/places/2/geoJSON/coordinates");
  }
}
