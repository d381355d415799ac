package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import news.dateline.classify.theme.ThemePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemePropertiesTest {

  @ParameterizedTest
  @CsvSource({"fast,FAST", "thorough,THOROUGH", "Thorough,THOROUGH"})
  void aModelIsNamedByItsPath(String model, ThemePath path) {
    assertThat(new ThemeProperties(model, null, null).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "slow", "fast "})
  void anotherNameIsRefusedWithItsKey(String model) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThemeProperties(model, null, null))
        .withMessage("dateline.themes.model must be fast or thorough, not " + model);
  }
}
