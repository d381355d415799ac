package news.dateline.classify.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the page is made of. */
class PageFilesTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(live/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

  private static String text(Resource resource) throws IOException {
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }

  static Stream<Resource> scripts() throws IOException {
    return Stream.of(
        new PathMatchingResourcePatternResolver().getResources("classpath:page/live/*.js"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void noScriptReadsTextAsMarkupOrCode(Resource script) throws IOException {
    assertThat(text(script))
        .doesNotContain(
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "createContextualFragment",
            "DOMParser",
            "eval(",
            "new Function",
            ".style =",
            "'style'");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatAScriptImportsIsThere(Resource script) throws IOException {
    List<String> imports =
        IMPORT.matcher(text(script)).results().map(match -> match.group(1)).toList();

    assertThat(imports).allMatch(name -> new ClassPathResource("page/live/" + name).exists());
  }

  @Test
  void thePageIsMadeOfItsOwnFilesAndNeedsNothingThatItsPolicyForbids() throws IOException {
    String page = text(new ClassPathResource("page/index.html"));

    assertThat(REFERENCE.matcher(page).results().map(match -> match.group(1)))
        .hasSizeGreaterThan(4)
        .allMatch(name -> new ClassPathResource("page/" + name).exists());
    assertThat(page)
        .doesNotContain("http:", "https:", "<style", " style=", " onclick", "<script>")
        .contains("<html lang=\"en\">");
  }
}
