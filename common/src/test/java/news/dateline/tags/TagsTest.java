package news.dateline.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void theFocusIsTheCountriesInFocusInTheirOrder() {
    RegionTag second = new RegionTag("US", "United States", List.of("021", "019"), 0.4, true);
    RegionTag mentioned = new RegionTag("JP", "Japan", List.of("030", "142"), 0.5, false);
    RegionTag first = new RegionTag("KP", "North Korea", List.of("030", "142"), 0.9, true);

    assertThat(tags(List.of(first, mentioned, second)).focus()).containsExactly(first, second);
  }

  @Test
  void laterChangesOfAListDoNotReachTheTags() {
    List<RegionTag> regions = new ArrayList<>();
    Tags tags = tags(regions);
    regions.add(new RegionTag("KP", "North Korea", List.of(), 0.9, true));

    assertThat(tags.regions()).isEmpty();
  }

  @Test
  void onlyCodesThatEndInSixZerosAreTopLevel() {
    assertThat(new ThemeTag("11000000", "politics", 0.5, List.of()).isTopLevel()).isTrue();
    assertThat(new ThemeTag("20000574", "election", 0.5, List.of()).isTopLevel()).isFalse();
  }

  @Test
  void theLabelsOfMentionsAreAContract() {
    assertThat(Arrays.stream(Mention.Field.values()).map(Mention.Field::label))
        .containsExactly("headline", "body");
    assertThat(Arrays.stream(Mention.Kind.values()).map(Mention.Kind::label))
        .contains("country", "admin", "place", "demonym");
  }

  private static Tags tags(List<RegionTag> regions) {
    return new Tags("en", regions, List.of(), List.of(), new Pipeline("1", "2", "3"));
  }
}
