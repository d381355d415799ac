package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Web pages with what ought to be extracted from them. */
interface PageSet {

  /** What stands for the set in a table. */
  String name();

  /**
   * Reads the pages and counts.
   *
   * @param chosen of the names of groups of pages: pages of one site are in one group
   * @param results takes how each page did
   */
  Figures evaluate(Predicate<String> chosen, PageReader reader, List<PageResult> results)
      throws IOException;

  /**
   * The set in a folder, of whichever kind it is.
   *
   * @throws IllegalArgumentException if it is of none; tells what it could be
   * @throws IOException if its labels cannot be read
   */
  static PageSet in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + ": no such folder");
    }
    if (Files.isRegularFile(folder.resolve(SegmentPages.LABELS))) {
      return SegmentPages.read(folder);
    }
    ReadabilityPages readability = ReadabilityPages.read(folder);
    if (readability.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + ": no labelled pages; expected "
              + SegmentPages.LABELS
              + ", or folders with "
              + ReadabilityPages.EXPECTED_TEXT);
    }
    return readability;
  }
}
