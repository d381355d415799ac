package news.dateline.ingest.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-03T09:05:07Z             | 2026-11-03T09:05:07Z
          2026-11-03T09:05:07.250+03:00    | 2026-11-03T06:05:07.250Z
          2026-11-03T09:05-0500            | 2026-11-03T14:05:00Z
          2026-11-03 09:05:07              | 2026-11-03T09:05:07Z
          2026-11-03 09:05:07 EST          | 2026-11-03T14:05:07Z
          2026-11-03                       | 2026-11-03T00:00:00Z
          2026-11                          | 2026-11-01T00:00:00Z
          2026                             | 2026-01-01T00:00:00Z
          2026-1-3T9:05:07Z                | 2026-01-03T09:05:07Z
          20261103                         | 2026-11-03T00:00:00Z
          20261103T090507+0100             | 2026-11-03T08:05:07Z
          20261103T0905Z                   | 2026-11-03T09:05:00Z
          2026-11-03T24:00:00Z             | 2026-11-04T00:00:00Z
          2026-12-31T23:59:60Z             | 2027-01-01T00:00:00Z
          Tue, 03 Nov 2026 09:05:07 GMT    | 2026-11-03T09:05:07Z
          Tue, 3 Nov 2026 09:05:07 +0300   | 2026-11-03T06:05:07Z
          Tue, 03 Nov 26 09:05:07 UT       | 2026-11-03T09:05:07Z
          Thu, 01 Jan 98 09:05:07 Z        | 1998-01-01T09:05:07Z
          03 Nov 2026 09:05 PDT            | 2026-11-03T16:05:00Z
          Tuesday, 03 November 2026 09:05:07 GMT+1 | 2026-11-03T08:05:07Z
          Tues, 03-Nov-2026 09:05:07 -05:30 | 2026-11-03T14:35:07Z
          mar., 3 Nov 2026 09:05:07 CET    | 2026-11-03T08:05:07Z
          Tue, 03 Nov 2026                 | 2026-11-03T00:00:00Z
          Tue, 03 Nov 2026 09:05:07 -0500 (EST) | 2026-11-03T14:05:07Z
          Tue Nov  3 09:05:07 PST 2026     | 2026-11-03T17:05:07Z
          Tue Nov 3 09:05:07 2026          | 2026-11-03T09:05:07Z
          November 3, 2026                 | 2026-11-03T00:00:00Z
          Nov. 3rd, 2026 9:05              | 2026-11-03T09:05:00Z
          Tue, 03 Nov 2026 09:05:07 XYZ    | 2026-11-03T09:05:07Z
          """)
  void aTimeIsReadInAnyOfItsForms(String text, Instant time) {
    assertThat(Dates.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30",
        "2026-13-01",
        "32 Nov 2026",
        "3 Foo 2026",
        "3 ebm 2026",
        "Tue, 03 Nov 2026 25:00:00 GMT",
        "2026-11-03T09:05:07Z and more"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(Dates.parse(text)).isNull();
  }

  @Test
  void nothingIsNoTime() {
    assertThat(Dates.parse(null)).isNull();
    assertThat(Dates.parse("2026-11-03 ".repeat(100_000))).isNull();
  }
}
