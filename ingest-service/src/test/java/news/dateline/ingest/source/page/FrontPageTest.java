package news.dateline.ingest.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FrontPageTest {

  private static final URI ADDRESS = URI.create("https://news.example/world/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=/a>a</a><A HREF='/b'>b</A><a\n href = \"/c\" >c</a><a href=/d/>d</a>",
        "<a title=\"x > y\" href=/a>a</a><a title=it's href=/b>b</a><a data-x='<a href=/no>'>c</a>",
        "<a href='/a?x=1&amp;y=2'>a</a><a href=/b?x=1&y=2>b</a><a href='/c' href='/no'>c</a>",
        "<!-- <a href=/no> --><a href=/a><!--><a href=/b><!-- x --!><a href=/c>",
        "<script>'<a href=/no>'</script><a href=/a><style><a href=/no></style><a href=/b>",
        "<title><a href=/no></title><textarea><a href=/no></textarea><a href=/a>",
        "<SCRIPT>x</script ><a href=/a>a<a>b<a name=c>c<abbr href=/no>d",
        "</a href=/no><a/href=/a><a =x href=/b><a href><a href=''><p><a href=/c",
        "<div><a href=/a><b><a href=/b></b></a><table><a href=/c><tr><a href=/d></table>"
      })
  void linksAreThoseThatABrowserSees(String html) {
    assertThat(FrontPage.of(html, ADDRESS).links())
        .isEqualTo(
            Jsoup.parse(html).select("a[href]").stream()
                .map((Element link) -> link.attr("href"))
                .toList());
  }

  @Test
  void itsBaseAndItsWishesCount() {
    FrontPage page =
        FrontPage.of(
            "<META name=Robots content='NoIndex, NoFollow'><base target=x><base href=/x/>"
                + "<base href=/y/>",
            ADDRESS);

    assertThat(page.base()).isEqualTo(URI.create("https://news.example/x/"));
    assertThat(page.robots()).singleElement().asString().matches("(?i)noindex, nofollow");
    assertThat(page.robots().get(0).toLowerCase(Locale.ROOT)).contains("nofollow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<a href='", "<script>", "<!--", "<a ", "<title></", "&amp;"})
  void aPageOfNothingButTagsLeadsNowhere(String part) {
    assertThat(FrontPage.of(part.repeat(1_000_000), ADDRESS).links()).hasSizeLessThan(2);
  }

  @Test
  void ofEndlessLinksTheFirstAreFollowed() {
    assertThat(FrontPage.of("<a href=/2026/11/03/quake>".repeat(100_000), ADDRESS).links())
        .hasSize(FrontPage.MAX_LINKS);
  }
}
