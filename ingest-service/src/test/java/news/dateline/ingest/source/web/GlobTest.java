package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GlobTest {

  @Test
  void aStarOfAPathIsAnythingButASlashAndTwoAreAnything() {
    assertThat(matching(Glob.ofPath("/a/*/c"), "/a/b/c", "/a//c", "/a/b/b/c", "/a/b/c/d", "/a/c"))
        .containsExactly("/a/b/c", "/a//c");
    assertThat(matching(Glob.ofPath("/a/**/c"), "/a/b/c", "/a//c", "/a/b/b/c", "/a/b/c/d"))
        .containsExactly("/a/b/c", "/a//c", "/a/b/b/c");
    assertThat(matching(Glob.ofPath("**.html"), "/a.html", ".html", "/a.html?x", "/a/b.html"))
        .containsExactly("/a.html", ".html", "/a/b.html");
    assertThat(matching(Glob.ofPath("/a.b"), "/a.b", "/axb", "/a.b/")).containsExactly("/a.b");
  }

  @Test
  void aStarOfATextIsAnything() {
    assertThat(matching(Glob.ofText("*://a/*b"), "http://a/b", "http://a/c/b", "http://a/bc"))
        .containsExactly("http://a/b", "http://a/c/b");
  }

  @Test
  void itMeansWhatTheRegularExpressionWould() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String glob = letters(random, "ab/**", 8);
      String text = letters(random, "ab/", 10);
      String regex =
          Pattern.compile("\\*\\*|\\*|[^*]+")
              .matcher(glob)
              .results()
              .map(part -> part.group())
              .map(part -> part.equals("**") ? ".*" : part.equals("*") ? "[^/]*" : part)
              .collect(Collectors.joining());

      assertThat(Glob.ofPath(glob).matches(text))
          .as(glob + " " + text)
          .isEqualTo(text.matches(regex));
    }
  }

  /** Going back at each star, that would be more steps than there are atoms. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void addressesThatNearlyFitInManyWaysCostNoMoreThanOthers() {
    assertThat(Glob.ofPath("/**/a/**/b/**/a/**/c.html").matches("/a/b".repeat(20_000))).isFalse();
    assertThat(Glob.ofPath("/" + "*a".repeat(50) + "c").matches("/" + "a".repeat(80_000)))
        .isFalse();
    assertThat(Glob.ofText("*a".repeat(50) + "c").matches("a".repeat(80_000))).isFalse();
  }

  private static List<String> matching(Glob glob, String... texts) {
    return List.of(texts).stream().filter(glob::matches).toList();
  }

  private static String letters(Random random, String of, int most) {
    return random
        .ints(random.nextInt(most), 0, of.length())
        .mapToObj(at -> String.valueOf(of.charAt(at)))
        .collect(Collectors.joining());
  }
}
