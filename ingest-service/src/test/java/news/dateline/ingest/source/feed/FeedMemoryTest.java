package news.dateline.ingest.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.extract.feed.PollingHints;
import news.dateline.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedMemoryTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  @Test
  void allOfItIsReadBack() {
    FeedMemory memory =
        new FeedMemory(
            "hash",
            new Validators("W/\"1\"", "Tue, 03 Nov 2026 09:00:00 GMT"),
            false,
            new PollingHints(
                Duration.ofMinutes(60),
                Duration.ofHours(2),
                Set.of(0, 1, 23),
                Set.of(DayOfWeek.SUNDAY)),
            List.of(known(1, NOW).withPageTries(2)));

    assertThat(FeedMemoryJson.read(FeedMemoryJson.write(memory))).isEqualTo(memory);
  }

  @Test
  void ofAnotherVersionsStateNothingIsKnown() {
    assertThat(FeedMemoryJson.read("{\"items\":[{\"nonsense\":1}]}")).isEqualTo(FeedMemory.NONE);
    assertThat(FeedMemoryJson.read("[")).isEqualTo(FeedMemory.NONE);
    assertThat(FeedMemoryJson.read(null)).isEqualTo(FeedMemory.NONE);
  }

  @Test
  void itemsThatWentLongAgoAreForgotten() {
    FeedMemory memory = FeedMemory.NONE;
    for (int fetch = 0; fetch < 100; fetch++) {
      int first = fetch * 10;
      Instant at = NOW.plusSeconds(fetch);
      memory =
          memory.withItems(IntStream.range(first, first + 10).mapToObj(i -> known(i, at)).toList());
    }

    assertThat(memory.known()).hasSize(10 + FeedMemory.KEPT);
    assertThat(memory.known().get(0)).isEqualTo(known(990, NOW.plusSeconds(99)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"e", "é", "あ"})
  void theLargestFeedFitsIntoACursorWhateverItsLetters(String letter) {
    List<KnownItem> most =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new KnownItem(
                        ItemIdentity.ofLink(
                            URI.create(
                                "https://news.example/"
                                    + letter.repeat(ItemKeys.MAX_LINK - 30)
                                    + i)),
                        new ItemKeys("0123456789abcdef", "0123456789abcdef", "0123456789abcdef"),
                        "0123456789abcdef0123456789abcdef",
                        0,
                        NOW))
            .toList();

    String state = FeedMemoryJson.write(FeedMemory.NONE.withItems(most));

    assertThat(state.getBytes(UTF_8).length).isLessThan(SourceCursor.MAX_STATE_BYTES);
    assertThat(FeedMemoryJson.read(state).known()).hasSizeGreaterThan(300);
  }

  private static KnownItem known(int number, Instant seenAt) {
    return new KnownItem(
        ItemIdentity.ofGuid("g" + number),
        new ItemKeys(null, "guid" + number, "label" + number),
        "digest",
        0,
        seenAt);
  }
}
