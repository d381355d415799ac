package news.dateline.classify.region.toponym;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.home.HomeTable;

/**
 * Makes {@code toponyms.bin} from texts with labelled toponyms. Each model learns from what the
 * ones before it say of texts that those have not seen. Repeatable.
 *
 * <p>Arguments: the file to write, {@code all}, {@code homes} to learn that anew which needs a home
 * and take the rest from the class path, or the part to leave out as {@code 1/5}, the labelled
 * files, and a {@link HomeTable} of their newsrooms. Stories as JSON lines are learned from with
 * their homes only.
 */
final class ToponymTrainer {

  private static final long SEED = 17;

  private ToponymTrainer() {}

  public static void main(String[] args) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    List<LabelledText> atHome = new ArrayList<>();
    HomeTable homes = null;
    for (int i = 2; i < args.length; i++) {
      Path file = Path.of(args[i]);
      if (HomeTable.isTable(file)) {
        homes = HomeTable.read(file);
      } else if (file.toString().endsWith(".jsonl")) {
        atHome.addAll(LabelledText.read(file));
      } else {
        texts.addAll(LabelledText.read(file));
      }
    }
    Objects.requireNonNull(homes, "no homes.tsv is among the files");
    if (args[1].indexOf('/') > 0) {
      int part = Integer.parseInt(args[1].substring(0, args[1].indexOf('/'))) - 1;
      int of = Integer.parseInt(args[1].substring(args[1].indexOf('/') + 1));
      texts.removeIf(text -> text.isIn(part, of));
      atHome.removeIf(text -> text.isIn(part, of));
    }
    boolean isAll = !args[1].equals("homes");
    ToponymModel model = train(Gazetteer.load(List.of()), texts, atHome, homes, isAll);
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      model.write(out);
    }
  }

  private static ToponymModel train(
      Gazetteer gazetteer,
      List<LabelledText> texts,
      List<LabelledText> atHome,
      HomeTable homes,
      boolean isAll) {
    ExamplesAtHome more = new ExamplesAtHome(gazetteer, homes, SEED);
    List<LabelledText> all = new ArrayList<>(texts);
    all.addAll(atHome);
    ToponymSteps homely = new StepsTrainer(more.plain(), SEED).train(more.of(all));
    if (!isAll) {
      ToponymModel before = ToponymModel.load();
      return new ToponymModel(before.words(), before.homeless(), homely);
    }
    List<Example> examples = new ArrayList<>();
    texts.forEach(text -> examples.add(new Example(text, gazetteer, null)));
    ToponymSteps homeless = new StepsTrainer(PlainExamples.of(gazetteer), SEED).train(examples);
    return new ToponymModel(StepsTrainer.words(examples, SEED), homeless, homely);
  }
}
