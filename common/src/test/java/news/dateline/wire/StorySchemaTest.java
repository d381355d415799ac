package news.dateline.wire;

import static news.dateline.wire.EnrichedSample.changed;
import static news.dateline.wire.EnrichedSample.cluster;
import static news.dateline.wire.EnrichedSample.extension;
import static news.dateline.wire.EnrichedSample.first;
import static news.dateline.wire.EnrichedSample.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.story.Home;
import news.dateline.tags.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StorySchemaTest {

  private static final Schema SCHEMA = Schemas.ours();

  static Stream<Arguments> written() {
    StoryRecord full = StoryJson.record(Samples.fullStory());
    StoryRecord minimal = StoryJson.record(Samples.minimalStory());
    return Stream.of(
        arguments("full story", StoryJson.write(Samples.fullStory())),
        arguments("agency story", StoryJson.write(Samples.agencyStory())),
        arguments(
            "agency story, full tags",
            EnrichedJson.write(
                StoryJson.record(Samples.agencyStory()), Samples.fullTags(), Samples.TAGGED)),
        arguments("story with a home", StoryJson.write(Samples.atHome(new Home("KE", "Kisumu")))),
        arguments("minimal story", StoryJson.write(Samples.minimalStory())),
        arguments(
            "full story, full tags", EnrichedJson.write(full, Samples.fullTags(), Samples.TAGGED)),
        arguments(
            "full story, no tags", EnrichedJson.write(full, Samples.noTags(), Samples.TAGGED)),
        arguments(
            "minimal story, full tags",
            EnrichedJson.write(minimal, Samples.fullTags(), Samples.TAGGED)),
        arguments(
            "a cluster",
            changed(node -> cluster(node).put("role", "copy").put("similarity", 0.93))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void whatIsWrittenIsValid(String name, byte[] record) {
    assertThat(Schemas.errors(SCHEMA, record)).isEmpty();
  }

  /** Users' copies of the schema let later properties pass, so a misspelt one shows only here. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void everyPropertyThatIsWrittenIsDescribed(String name, byte[] record) {
    Schema closed = Schemas.of(closed(Schemas.ourNode()));

    assertThat(Schemas.errors(closed, record)).isEmpty();
  }

  @Test
  void laterPropertiesAreNoHindrance() {
    byte[] record =
        changed(
            node -> {
              node.put("later", 1);
              extension(node).put("later", 1);
              object(node, "dateline", "document").put("later", 1);
              first(node, "regions").put("later", 1);
            });

    assertThat(Schemas.errors(SCHEMA, record)).isEmpty();
  }

  @Test
  void everyPropertyIsExplained() {
    assertThat(unexplained(Schemas.ourNode(), "")).isEmpty();
  }

  @Test
  void everyKindOfMentionIsValid() {
    for (Mention.Kind kind : Mention.Kind.values()) {
      assertThat(errors(node -> first(node, "mentions").put("kind", kind.label()))).isEmpty();
    }
  }

  @Test
  void aTimeOfAnotherZoneIsValid() {
    assertThat(errors(node -> node.put("contentCreated", "2026-03-01T02:00:00+03:00"))).isEmpty();
    assertThat(errors(node -> node.put("contentCreated", Instant.EPOCH.toString()))).isEmpty();
  }

  private static List<String> errors(Consumer<ObjectNode> change) {
    return Schemas.errors(SCHEMA, changed(change));
  }

  /** The schema with every object closed. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.path("type").asString("").equals("object") && object.has("properties")) {
        object.put("additionalProperties", false);
      }
    }
    schema.forEach(StorySchemaTest::closed);
    return schema;
  }

  /** Paths of the properties that have no description. */
  private static List<String> unexplained(JsonNode schema, String path) {
    Stream<String> own =
        schema.path("type").asString("").equals("object")
            ? schema
                .path("properties")
                .propertyStream()
                .filter(property -> !explained(property.getValue()))
                .map(property -> path + "/" + property.getKey())
            : Stream.empty();
    Stream<String> below =
        schema
            .propertyStream()
            .flatMap(
                property ->
                    unexplained(property.getValue(), path + "/" + property.getKey()).stream());
    return Stream.concat(own, below).toList();
  }

  private static boolean explained(JsonNode property) {
    String reference = property.path("$ref").asString("").replace("#", "");
    return property.has("description")
        || (!reference.isEmpty() && Schemas.ourNode().at(reference).has("description"));
  }
}
