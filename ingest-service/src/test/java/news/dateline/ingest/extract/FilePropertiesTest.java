package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePropertiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jmwangi",
        "python-docx",
        "(anonymous)",
        "Administrator",
        "User",
        "Benutzer",
        "Microsoft Office User",
        "Adobe InDesign CC",
        "Apache POI",
        "LibreOffice",
        "Grace-PC",
        "DESKTOP-AB",
        "HARBOUR\\Grace",
        "Grace.W@harbour.example",
        "Unknown",
        "HP"
      })
  void namesOfAccountsAndProgramsAreNoAuthors(String author) {
    assertThat(FileProperties.author(author)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Grace Wanjiru", "王小明", "Jun Abad-Pdewa", "User Friendly Desk", "G. Wanjiru"})
  void whatMayBeANameIsAnAuthor(String author) {
    assertThat(FileProperties.author(author)).isEqualTo(author);
  }

  @Test
  void theFirstDayOfAClockIsNoTimeOfCreation() {
    for (String zero : new String[] {"1601-01-01", "1904-01-01", "1970-01-01", "1980-01-01"}) {
      assertThat(FileProperties.created(Instant.parse(zero + "T00:00:00Z"))).isNull();
    }
    Instant real = Instant.parse("1996-05-04T10:00:00Z");
    assertThat(FileProperties.created(real)).isEqualTo(real);
    assertThat(FileProperties.created(null)).isNull();
  }
}
