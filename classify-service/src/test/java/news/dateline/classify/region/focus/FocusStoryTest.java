package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusStoryTest {

  @TempDir private Path folder;

  @Test
  void storiesCarryTheirCountriesOrGetThemByTheirIds() throws IOException {
    Path labelled =
        file(
            "labelled.jsonl",
            "{'id': 'a', 'title': 'Vote', 'text': 'In Ghana.', 'countries': ['GH', 'TG']}");
    Path others =
        file(
            "others.jsonl",
            "{'id': 'b', 'headline': 'Soup', 'summary': 'A recipe.'}\n"
                + "{'id': 'c', 'headline': 'Rain', 'summary': 'In Peru.'}\n"
                + "{'id': 'd', 'headline': 'Unknown', 'summary': 'Left out.'}\n");
    Path labels = file("labels.tsv", "# Labels\nb\t-\nc\tPE\n");

    assertThat(FocusStory.read(List.of(labelled, labels, others)))
        .containsExactly(
            new FocusStory("a", "Vote", "In Ghana.", List.of("GH", "TG"), true),
            new FocusStory("b", "Soup", "A recipe.", List.of(), false),
            new FocusStory("c", "Rain", "In Peru.", List.of("PE"), false));
  }

  @Test
  void aStoryToMeasureWithIsNotLearnedFromUnderAnotherId() throws IOException {
    Path labelled =
        file("labelled.jsonl", "{'id': 'a', 'title': 'Vote', 'text': 'In.', 'countries': ['GH']}");
    Path others = file("others.jsonl", "{'id': 'b', 'headline': 'Vote', 'summary': 'In.'}");
    Path labels = file("labels.tsv", "b\tTG");

    assertThat(FocusStory.read(List.of(labelled, labels, others)))
        .extracting(FocusStory::id)
        .containsExactly("a");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
  }
}
