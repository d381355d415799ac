package news.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.feed.ItemIdentity.Kind;
import news.dateline.ingest.source.feed.Recognition.Recognized;
import org.junit.jupiter.api.Test;

/** Feeds that are fetched several times. */
class RecognitionTest {

  private static final URI HOME = URI.create("https://news.example/");

  private FeedMemory memory = FeedMemory.NONE;
  private Instant now = Instant.parse("2026-11-03T10:00:00Z");

  @Test
  void guidsThatChangeOnEveryFetchMakeNoItemNew() {
    fetch(
        Items.item("One", "https://news.example/1", "a1"),
        Items.item("Two", "https://news.example/2", "b1"));

    List<Recognized> second =
        fetch(
            Items.item("One", "https://news.example/1", "a2"),
            Items.item("Two", "https://news.example/2", "b2"));

    assertThat(titlesOfNew(second)).isEmpty();
    assertThat(memory.guidsKept()).isFalse();
  }

  @Test
  void guidsThatChangeOnEveryFetchMakeNoItemWithoutLinkNew() {
    fetch(Items.item("One", null, "a1"), Items.item("Two", null, "b1"));
    List<String> first = places();

    for (int fetch = 2; fetch < 5; fetch++) {
      List<Recognized> again =
          fetch(
              Items.item("One", null, "a" + fetch),
              Items.item("Two", null, "b" + fetch),
              Items.item("New in " + fetch, null, "c" + fetch));

      assertThat(titlesOfNew(again)).containsExactly("New in " + fetch);
    }
    assertThat(places()).containsAll(first);
  }

  @Test
  void guidsThatTellThePlaceInTheFeedMakeNoItemAnother() {
    fetch(
        Items.item("Three", "https://news.example/3", "1"),
        Items.item("Two", "https://news.example/2", "2"),
        Items.item("One", "https://news.example/1", "3"));
    fetch(
        Items.item("Four", "https://news.example/4", "1"),
        Items.item("Three", "https://news.example/3", "2"),
        Items.item("Two", "https://news.example/2", "3"));

    List<Recognized> third =
        fetch(
            Items.item("Seven", "https://news.example/7", "1"),
            Items.item("Six", "https://news.example/6", "2"),
            Items.item("Five", "https://news.example/5", "3"));

    assertThat(titlesOfNew(third)).containsExactly("Seven", "Six", "Five");
  }

  @Test
  void oneGuidForAllItemsTellsNothing() {
    List<Recognized> first =
        fetch(Items.item("One", null, "same"), Items.item("Two", null, "same"));

    assertThat(titlesOfNew(first)).containsExactly("One", "Two");
    assertThat(first)
        .extracting(Recognized::identity)
        .extracting(ItemIdentity::kind)
        .containsOnly(Kind.LABEL);
    assertThat(
            titlesOfNew(fetch(Items.item("Three", null, "same"), Items.item("One", null, "same"))))
        .containsExactly("Three");
    assertThat(titlesOfNew(fetch(Items.item("Four", null, "same")))).containsExactly("Four");
  }

  @Test
  void oneLinkForAllItemsTellsNothing() {
    List<Recognized> first =
        fetch(
            Items.item("One", "https://news.example/all", "g1"),
            Items.item("Two", "https://news.example/all", "g2"));

    assertThat(titlesOfNew(first)).containsExactly("One", "Two");
    assertThat(first)
        .extracting(Recognized::identity)
        .extracting(ItemIdentity::kind)
        .containsOnly(Kind.GUID);
    assertThat(first).allSatisfy(item -> assertThat(item.page()).isNull());
    assertThat(titlesOfNew(fetch(Items.item("Three", "https://news.example/all", "g3"))))
        .as("also where it is the only item")
        .containsExactly("Three");
  }

  @Test
  void theLinkOfTheSiteTellsNothing() {
    fetch(Items.item("One", "http://news.example", "g1"));

    List<Recognized> second = fetch(Items.item("Two", "https://news.example/", "g2"));

    assertThat(titlesOfNew(second)).containsExactly("Two");
    assertThat(second.get(0).identity().link()).isNull();
  }

  @Test
  void linksThatDifferInWhatIsNoPartOfThemAreOne() {
    fetch(
        Items.item("One", "http://News.example/1?utm_source=rss&id=7#top", null),
        Items.item("Two", "https://news.example/2", null));

    List<Recognized> second =
        fetch(
            Items.item("One", "https://news.example/1?id=7&utm_campaign=x&fbclid=y", null),
            Items.item("Two", "https://news.example/2/", null));

    assertThat(titlesOfNew(second)).isEmpty();
  }

  @Test
  void anItemWhoseLinkWasMendedIsKnownByItsGuid() {
    fetch(
        Items.item("Elecion", "https://news.example/elecion", "g1"),
        Items.item("Two", "https://news.example/2", "g2"));

    List<Recognized> second =
        fetch(
            Items.item("Election", "https://news.example/election", "g1"),
            Items.item("Two", "https://news.example/2", "g2"));

    assertThat(titlesOfNew(second)).isEmpty();
    assertThat(second.get(0).isUnchanged()).isFalse();
    assertThat(second.get(0).identity().link()).hasToString("https://news.example/elecion");
    assertThat(second.get(0).page()).hasToString("https://news.example/election");
  }

  @Test
  void linksWithASessionInThemAreKnownByTitleAndTime() {
    fetch(
        Items.item("One", "Text.", "https://news.example/1?s=aaa", null, "2026-11-03T09:00:00Z"),
        Items.item("Two", "Text.", "https://news.example/2?s=aaa", null, "2026-11-03T08:00:00Z"));

    List<Recognized> second =
        fetch(
            Items.item(
                "One", "Text.", "https://news.example/1?s=bbb", null, "2026-11-03T09:00:00Z"),
            Items.item(
                "Two", "Text.", "https://news.example/2?s=bbb", null, "2026-11-03T08:00:00Z"));

    assertThat(titlesOfNew(second)).isEmpty();
  }

  @Test
  void itemsWithoutGuidAndLinkAreKnownByWhatTheySay() {
    fetch(Items.item("One", null, null), Items.item("Two", null, null));

    List<Recognized> second = fetch(Items.item("Three", null, null), Items.item("One", null, null));

    assertThat(titlesOfNew(second)).containsExactly("Three");
  }

  @Test
  void anItemThatWasEditedIsChangedAndTheSame() {
    fetch(Items.item("One", "Two dead.", "https://news.example/1", "g1", null));
    List<String> before = places();

    List<Recognized> second =
        fetch(Items.item("One", "Three dead.", "https://news.example/1", "g1", null));

    assertThat(second.get(0).known()).isNotNull();
    assertThat(second.get(0).isUnchanged()).isFalse();
    assertThat(places()).isEqualTo(before);
  }

  @Test
  void markupAndTimesDoNotMakeAnItemChanged() {
    fetch(
        Items.item(
            "One", "<p>Two dead.</p>", "https://news.example/1", "g1", "2026-11-03T09:00:00Z"));

    List<Recognized> second =
        fetch(
            Items.item(
                "One",
                "<div>Two  dead.<img src='https://ads.example/7'></div>",
                "https://news.example/1",
                "g1",
                "2026-11-03T09:30:00Z"));

    assertThat(second.get(0).isUnchanged()).isTrue();
  }

  @Test
  void anotherOrderChangesNothing() {
    List<Item> items =
        new ArrayList<>(
            IntStream.range(0, 20)
                .mapToObj(i -> Items.item("Story " + i, "https://news.example/" + i, "g" + i))
                .toList());
    fetch(items.toArray(Item[]::new));
    Collections.reverse(items);

    List<Recognized> second = fetch(items.toArray(Item[]::new));

    assertThat(second).allMatch(Recognized::isUnchanged);
  }

  @Test
  void aFeedThatIsEmptyForOnceForgetsNothing() {
    Item[] items =
        IntStream.range(0, 80)
            .mapToObj(i -> Items.item("Story " + i, "https://news.example/" + i, "g" + i))
            .toArray(Item[]::new);
    fetch(items);
    fetch();

    assertThat(fetch(items)).allMatch(Recognized::isUnchanged);
  }

  @Test
  void anItemThatStandsThereTwiceIsOne() {
    List<Recognized> first =
        fetch(
            Items.item("One", "https://news.example/1", "g1"),
            Items.item("One", "https://news.example/1?utm_medium=x", "g2"));

    assertThat(first).hasSize(1);
    assertThat(first.get(0).identity().kind()).isEqualTo(Kind.LINK);
  }

  @Test
  void aSecondItemWithTheLinkOfOneIsNewAndTakesNothingFromIt() {
    fetch(
        Items.item("Live", "https://news.example/live", "g1"),
        Items.item("Two", "https://news.example/2", "g2"));

    List<Recognized> second =
        fetch(
            Items.item("Live: evening", "https://news.example/live", "g3"),
            Items.item("Live", "https://news.example/live", "g1"),
            Items.item("Two", "https://news.example/2", "g2"));

    assertThat(titlesOfNew(second)).containsExactly("Live: evening");
    assertThat(second.stream().map(item -> item.identity().place())).doesNotHaveDuplicates();
    assertThat(second.get(0).identity().link())
        .as("or its story would be that of the other")
        .isNull();
  }

  @Test
  void whatWasRememberedIsReadBack() {
    fetch(
        Items.item("One", "https://news.example/1", "a1"),
        Items.item("Zwei “ü”", null, "b1"),
        Items.item("Three", null, null));

    assertThat(FeedMemoryJson.read(FeedMemoryJson.write(memory))).isEqualTo(memory);
  }

  private List<Recognized> fetch(Item... items) {
    now = now.plusSeconds(600);
    Recognition recognition = Recognition.of(Arrays.asList(items), HOME, memory);
    List<Recognized> recognized = recognition.items();
    List<KnownItem> present =
        recognized.stream()
            .map(item -> new KnownItem(item.identity(), item.keys(), item.item().digest(), 0, now))
            .toList();
    memory =
        new FeedMemory(
                "hash " + now,
                new Validators("\"1\"", null),
                recognition.isGuidKept(),
                memory.hints(),
                memory.known())
            .withItems(present);
    return recognized;
  }

  private List<String> places() {
    return memory.known().stream().map(known -> known.identity().place()).toList();
  }

  private static List<String> titlesOfNew(List<Recognized> items) {
    return items.stream()
        .filter(item -> item.known() == null)
        .map(item -> item.item().title())
        .toList();
  }

  @Test
  void oneItemThatIsDatedAnewOnEveryFetchIsTheSame() {
    Item first = Items.item("Bulletin", "The pass is open.", null, "g1", "2026-11-03T09:00:00Z");
    Item later = Items.item("Bulletin", "The pass is open.", null, "g2", "2026-11-03T10:00:00Z");
    fetch(first);
    List<String> before = places();

    List<Recognized> second = fetch(later);

    assertThat(titlesOfNew(second)).isEmpty();
    assertThat(places()).isEqualTo(before);
  }
}
