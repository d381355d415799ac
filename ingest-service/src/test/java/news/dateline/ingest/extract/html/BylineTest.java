package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Achieng Otieno                      | Achieng Otieno
          Written by: Achieng Otieno             | Achieng Otieno
          Von Petra Lindqvist                    | Petra Lindqvist
          Ein Beitrag von Petra Lindqvist        | Petra Lindqvist
          Par Élodie Marchetti                   | Élodie Marchetti
          Por Lucía Ferrando                     | Lucía Ferrando
          By Achieng Otieno and Tom Brandvold    | Achieng Otieno and Tom Brandvold
          Achieng Otieno                         | Achieng Otieno
          ByAchieng Otieno                       | Achieng Otieno
          ByA. Otieno                            | A. Otieno
          Pressemitteilung von Petra Lindqvist   | Petra Lindqvist
          Zeige alle Beiträge von Petra Lindqvist | Petra Lindqvist
          Byron Atieno                           | Byron Atieno
          // By Achieng Otieno • 3 Nov 2026      | Achieng Otieno
          作者：林晓雨                              | 林晓雨
          Автор: Анна Крутова                    | Анна Крутова
          Penulis: Ratna Wijaya                  | Ratna Wijaya
          Propos recueillis par Élodie Marchetti | Élodie Marchetti
          De notre correspondante à Oslo, Élodie Marchetti | Élodie Marchetti
          Onze redacteur Sanne Visscher          | Sanne Visscher
          Dicatat oleh Kak Zaiton                | Kak Zaiton
          كتبت - هالة عبد الرازق                 | هالة عبد الرازق
          """)
  void theWordsBeforeANameAreTakenOff(String written, String name) {
    assertThat(Byline.clean(written)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "By",
        "Posted by",
        "Dicatat oleh",
        "admin",
        "https://news.example.org/people/otieno",
        "Follow author",
        "12 November 2026",
        "Nov 12",
        "Zuletzt geändert am"
      })
  void whatIsNoNameIsNone(String written) {
    assertThat(Byline.clean(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Achieng Otieno Edited by Tom Brandvold | Achieng Otieno
          Achieng Otieno Photos by Tom Brandvold | Achieng Otieno
          Achieng Otieno (Lake News)             | Achieng Otieno
          Achieng (Nyar Alego) Otieno            | Achieng (Nyar Alego) Otieno
          Achieng Otieno (with Tom Brandvold)    | Achieng Otieno (with Tom Brandvold)
          Achieng Otieno Photos: Tom Brandvold   | Achieng Otieno
          Achieng Otieno, dpa                    | Achieng Otieno
          Achieng Otieno/ats                     | Achieng Otieno
          Achieng Otieno, editor, and Tom Brandvold | Achieng Otieno and Tom Brandvold
          Achieng Otieno, Staff Writer, Lake News | Achieng Otieno
          Achieng Otieno May 14                  | Achieng Otieno
          Achieng Otieno / November 3 2026       | Achieng Otieno
          Petra Lindqvist am Dienstag            | Petra Lindqvist
          Petra Lindqvist Twitter-Profil         | Petra Lindqvist
          """)
  void aNameEndsWhereOtherThingsBegin(String written, String name) {
    assertThat(Byline.clean(written)).isEqualTo(name);
  }

  @Test
  void anAgencyAndAPaperMayStandSideBySide() {
    assertThat(Byline.clean("AFP/The Lake News")).isEqualTo("AFP/The Lake News");
    assertThat(Byline.clean("people/otieno")).isNull();
    assertThat(Byline.clean("lakenews.example/Otieno")).isNull();
  }

  @Test
  void severalAuthorsAreNamedOnce() {
    assertThat(Byline.join(List.of("Achieng Otieno", "By Tom Brandvold", "Achieng Otieno")))
        .isEqualTo("Achieng Otieno, Tom Brandvold");
  }

  @Test
  void noAuthorsAreNone() {
    assertThat(Byline.join(List.of())).isNull();
    assertThat(Byline.join(List.of("admin", ""))).isNull();
  }
}
