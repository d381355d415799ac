package news.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.document.SourceCursor;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void aStateHoldsItsDigests() {
    Page page = new Page("");
    long[] digests = new Random(3).longs(1_000).toArray();
    for (long digest : digests) {
      page.add(digest);
    }

    assertThat(Page.digests(page.state())).isEqualTo(digests);
    assertThat(new Page("").state()).isNull();
  }

  @Test
  void aStateOfAnotherFormHoldsNothing() {
    assertThat(Page.digests("{\"at\": 7}")).isEmpty();
    assertThat(Page.digests("{\"taken\": \"?\"}")).isEmpty();
    assertThat(Page.digests("no json")).isEmpty();
    assertThat(Page.digests(null)).isEmpty();
  }

  @Test
  void pagesOfAHundredThousandFilesStayBetweenBounds() {
    List<Integer> sizes = sizes(100_000, "2026/11/03/story-%06d.html");

    assertThat(sizes.size()).isBetween(300, 500);
    assertThat(sizes).allMatch(size -> size < 5_000);
  }

  @Test
  void aFileThatComesChangesOnePage() {
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < 10_000; i++) {
      names.add("story-" + i * 2 + ".html");
    }
    Set<List<String>> before = pages(names);
    names.add("story-4711.html");

    Set<List<String>> after = pages(names);
    after.removeAll(before);
    assertThat(after).hasSizeBetween(1, 2);
  }

  @Test
  void aPageThatNoNameEndsStillFitsIntoACursor() {
    Page page = new Page("");
    int files = 0;
    while (!page.endsBefore("story-1")) {
      page.add(files++);
    }

    assertThat(page.state()).hasSizeLessThan(SourceCursor.MAX_STATE_BYTES);
    assertThat(files).isEqualTo(65_536);
  }

  @Test
  void aSetOfDigestsHoldsWhatWasAdded() {
    LongSet set = new LongSet();
    Set<Long> expected = new HashSet<>();
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      long digest = random.nextBoolean() ? random.nextLong() : random.nextInt(1_000);
      assertThat(set.contains(digest)).isEqualTo(expected.contains(digest));
      set.add(digest);
      expected.add(digest);
    }
    assertThat(expected).allMatch(set::contains);
  }

  private static List<Integer> sizes(int files, String pattern) {
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < files; i++) {
      names.add(String.format(pattern, i));
    }
    return pages(names).stream().map(List::size).toList();
  }

  private static Set<List<String>> pages(TreeSet<String> names) {
    Set<List<String>> pages = new HashSet<>();
    Page page = new Page("");
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (page.endsBefore(name)) {
        pages.add(files);
        files = new ArrayList<>();
        page = new Page(name);
      }
      files.add(name);
    }
    pages.add(files);
    return pages;
  }
}
