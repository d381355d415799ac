package news.dateline.classify.theme;

import java.io.IOException;
import java.util.List;
import news.dateline.classify.theme.own.LikenessTrainer;

/** Makes {@code own-themes.tsv}; the arguments are those of {@link LikenessTrainer#train}. */
final class OwnThemesBuilder {

  private OwnThemesBuilder() {}

  public static void main(String[] args) throws IOException {
    LikenessTrainer.train(new FastVectorizer(ThemeModel.shipped(ThemePath.FAST)), List.of(args));
  }
}
