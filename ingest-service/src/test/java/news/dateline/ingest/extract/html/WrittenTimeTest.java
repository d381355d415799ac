package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-19T14:05:00Z             | en | 2026-11-19 | 14:05
          November 19, 2026 2:05 p.m.      | en | 2026-11-19 | 14:05
          Published on 19 November 2026    | en | 2026-11-19 | 00:00
          19. November 2026, 14.05 Uhr     | de | 2026-11-19 | 14:05
          19 de noviembre de 2026          | es | 2026-11-19 | 00:00
          19 novembre 2026                 | fr | 2026-11-19 | 00:00
          19.11.2026                       | de | 2026-11-19 | 00:00
          2026年11月19日                    | zh | 2026-11-19 | 00:00
          20261119T140500Z                 |    | 2026-11-19 | 14:05
          19 नवंबर 2026, 02:05 PM           | hi | 2026-11-19 | 14:05
          ١٩ نوفمبر ٢٠٢٦                     | ar | 2026-11-19 | 00:00
          19 พฤศจิกายน 2569                 | th | 2026-11-19 | 00:00
          19 בנובמבר 2026                  | he | 2026-11-19 | 00:00
          2026. november 19. 14:05         | hu | 2026-11-19 | 14:05
          19 tháng 11, 2026                | vi | 2026-11-19 | 00:00
          입력 2026.11.19 14:05             | ko | 2026-11-19 | 14:05
          """)
  void datesAreReadAsPeopleWriteThem(
      String written, String language, LocalDate date, LocalTime time) {
    assertThat(WrittenTime.parse(written, language))
        .extracting(WrittenTime::date, WrittenTime::time)
        .containsExactly(date, time);
  }

  @Test
  void ofTwoNumbersTheFirstIsTheDayButInTheUnitedStates() {
    assertThat(WrittenTime.parse("03/04/2026", "en-GB"))
        .extracting(WrittenTime::date)
        .isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(WrittenTime.parse("03/04/2026", "en-US"))
        .extracting(WrittenTime::date)
        .isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(WrittenTime.parse("03/24/2026", "en-GB"))
        .extracting(WrittenTime::date)
        .isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 09/02/2014 - 10:31",
        "09/02/2014 10:31 PM",
        "09/02/2014 10:31 EDT",
        "8:47 PM, Sep 02, 2014"
      })
  void anAmericanLineOrADayOfTheWeekTellsTheMonth(String written) {
    assertThat(WrittenTime.parse(written, "en"))
        .extracting(WrittenTime::date)
        .isEqualTo(LocalDate.of(2014, 9, 2));
  }

  @Test
  void theClockMayStandRightBeforeTheDate() {
    assertThat(WrittenTime.parse("8:47 PM, Mar 08, 2016", "en"))
        .extracting(WrittenTime::time)
        .isEqualTo(LocalTime.of(20, 47));
  }

  @Test
  void machinesCountSecondsOrMilliseconds() {
    assertThat(WrittenTime.ofMachine("1646276583", "en"))
        .isEqualTo(WrittenTime.ofMachine("1646276583000", "en"))
        .extracting(WrittenTime::date)
        .isEqualTo(LocalDate.of(2022, 3, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "10/12/2024 5:20:00 PM, true",
    "10/10/2024, false",
    "10/13/2024, false",
    "2024-10-12T22:20:00Z, false",
    "12 October 2024, false"
  })
  void whichNumberIsTheMonthIsAmbiguousWhereBothMayBe(String written, boolean ambiguous) {
    assertThat(WrittenTime.isAmbiguous(written)).isEqualTo(ambiguous);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026-13-45", "31.02.2026", "call 0800 123 456", "1.2.3.4"})
  void whatIsNoDateIsNone(String written) {
    assertThat(WrittenTime.parse(written, "en")).isNull();
  }

  @Test
  void aDayAndATimeOfTheSameDayAreThatTime() {
    LocalDate date = LocalDate.of(2026, 11, 19);
    WrittenTime day = new WrittenTime(date, LocalTime.MIDNIGHT, null);
    WrittenTime time = new WrittenTime(date, LocalTime.NOON, null);
    WrittenTime next = new WrittenTime(date.plusDays(1), LocalTime.NOON, null);

    assertThat(WrittenTime.fuller(day, time)).isEqualTo(time);
    assertThat(WrittenTime.fuller(time, day)).isEqualTo(time);
    assertThat(WrittenTime.fuller(day, next)).isEqualTo(day);
  }
}
