package news.dateline.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

  private record Folder(String path) {}

  private record Upload(String token, int maxBytes) {}

  private record Settings(
      int workers, int maxInFlight, List<String> allow, List<Folder> folders, Upload upload) {}

  private final SettingNames names =
      SettingNames.under("dateline.ingest")
          .with("dateline.ingest", Settings.class)
          .with("dateline.ingest.instance");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dateline.ingest.workers",
        "dateline.ingest.max-in-flight",
        "dateline.ingest.maxInFlight",
        "dateline.ingest.max_in_flight",
        "DATELINE.INGEST.WORKERS",
        "dateline.ingest.allow",
        "dateline.ingest.allow[3]",
        "dateline.ingest.folders[0].path",
        "dateline.ingest.upload",
        "dateline.ingest.upload.max-bytes",
        "dateline.ingest.instance",
        "dateline.ingester.workes",
        "dateline.classify.x",
        "spring.application.name"
      })
  void whatIsASettingOrNoneOfTheseIsTaken(String name) {
    assertThatCode(() -> names.check(List.of(name))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "dateline.ingest.worker, dateline.ingest.workers",
    "dateline.ingest.max-inflihgt, dateline.ingest.max-in-flight",
    "dateline.ingest.upload.tokne, dateline.ingest.upload.token",
    "dateline.ingest.token, dateline.ingest.upload.token",
    "dateline.ingest.folders[0].pth, dateline.ingest.folders.path"
  })
  void whatIsMisspeltIsRefusedAndTheNearestOneNamed(String name, String nearest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> names.check(List.of("dateline.ingest.workers", name)))
        .withMessage(name + " is no setting; the one that is most like it is " + nearest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATELINE_INGEST_WORKERS",
        "DATELINE_INGEST_MAXINFLIGHT",
        "DATELINE_INGEST_MAX_IN_FLIGHT",
        "DATELINE_INGEST_FOLDERS_0_PATH",
        "DATELINE_INGEST_UPLOAD_TOKEN",
        "DATELINE_INGEST_PORT",
        "DATELINE_INGEST_SERVICE_HOST",
        "DATELINE_INGEST_PORT_8081_TCP_ADDR",
        "DATELINE_INBOX",
        "PATH"
      })
  void aVariableOfAnotherProgramIsLeftAlone(String name) {
    assertThatCode(() -> names.checkVariables(List.of(name))).doesNotThrowAnyException();
  }

  @Test
  void aVariableThatIsLikeASettingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> names.checkVariables(List.of("PATH", "DATELINE_INGEST_UPLOAD_TOKNE")))
        .withMessage(
            "DATELINE_INGEST_UPLOAD_TOKNE is no setting; the one that is most like it is"
                + " dateline.ingest.upload.token");
  }
}
