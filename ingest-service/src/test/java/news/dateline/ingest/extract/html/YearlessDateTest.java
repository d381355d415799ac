package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlessDateTest {

  private static final WrittenTime LATER =
      new WrittenTime(LocalDate.of(2026, 7, 21), LocalTime.NOON, null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20 juillet à 10h12, | fr | 2026-07-20 | 10:12
          20. Juli, 10:12 Uhr | de | 2026-07-20 | 10:12
          July 20             | en | 2026-07-20 | 00:00
          30 décembre         | fr | 2025-12-30 | 00:00
          """)
  void theYearIsTheLastInWhichTheDayIsNotAfterTheOtherTime(
      String written, String language, LocalDate date, LocalTime time) {
    assertThat(YearlessDate.isIn(written, language)).isTrue();
    assertThat(YearlessDate.read(written, LATER, language))
        .isEqualTo(new WrittenTime(date, time, null));
  }

  @Test
  void aDateWithItsYearIsNone() {
    assertThat(YearlessDate.isIn("20 juillet 2026", "fr")).isFalse();
    assertThat(YearlessDate.isIn("4 minutes", "fr")).isFalse();
  }

  @Test
  void aPageTellsTheYearWithItsChange() {
    Article article =
        Article.of(
            "<html lang=fr><title>Le bac repart</title><h1>Le bac repart</h1>"
                + "<div>Publié le 20 juillet à 10h12, mis à jour le 21 juillet 2026 à 9h03</div>"
                + "<p>Le bac du lac est reparti mardi matin après un mois de tempêtes, à la grande"
                + " joie des marchands de poisson.</p>",
            null);

    assertThat(article.metadata().published()).isEqualTo("2026-07-20T10:12:00Z");
    assertThat(article.metadata().modified()).isEqualTo("2026-07-21T09:03:00Z");
  }
}
