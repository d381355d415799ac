package news.dateline.ingest.source.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;

/**
 * Which files below a directory count, by glob patterns as {@link
 * java.nio.file.FileSystem#getPathMatcher} has them. A pattern with a slash is matched with the
 * path from the directory on, one without with the names at any depth; {@code **} stands for any
 * number of directories, none included. A directory that is excluded is excluded with all that it
 * holds.
 *
 * @param include empty for all files
 */
public record FileFilter(List<PathMatcher> include, List<PathMatcher> exclude) {

  /** All files. */
  public static final FileFilter ALL = new FileFilter(List.of(), List.of());

  /** What browsers, editors, office programs and copying programs call what is not done yet. */
  private static final List<String> TEMPORARY =
      List.of(
          "*.part",
          "*.partial",
          "*.filepart",
          "*.crdownload",
          "*.download",
          "*.tmp",
          "*.temp",
          "*.swp",
          "*~",
          "~$*",
          "#*#");

  private static final Path HERE = Path.of(".");

  public FileFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * The settings {@code include} and {@code exclude}. Temporary files are left out in any case.
   *
   * @param defaults patterns where {@code include} is not set
   * @throws SettingsException if one is no pattern
   */
  public static FileFilter of(Settings settings, String... defaults) throws SettingsException {
    List<PathMatcher> include = globs(settings, "include");
    return new FileFilter(include.isEmpty() ? globs(List.of(defaults)) : include, List.of())
        .without(globs(settings, "exclude"))
        .without(globs(TEMPORARY));
  }

  /** All but temporary files. */
  public static FileFilter settled() {
    return ALL.without(globs(TEMPORARY));
  }

  /** Those that match one of the patterns. */
  public static FileFilter only(String... patterns) {
    return new FileFilter(globs(List.of(patterns)), List.of());
  }

  private FileFilter without(List<PathMatcher> more) {
    List<PathMatcher> all = new ArrayList<>(exclude);
    all.addAll(more);
    return new FileFilter(include, all);
  }

  private static List<PathMatcher> globs(List<String> patterns) {
    return patterns.stream().map(FileFilter::glob).toList();
  }

  private static List<PathMatcher> globs(Settings settings, String key) throws SettingsException {
    List<PathMatcher> globs = new ArrayList<>();
    for (String pattern : settings.texts(key)) {
      try {
        globs.add(glob(pattern));
      } catch (PatternSyntaxException e) {
        throw settings.wrong(key, "has no glob pattern: '" + pattern + "': " + e.getDescription());
      }
    }
    return globs;
  }

  /** Java's {@code **} with slashes around it stands for one directory at least. */
  private static PathMatcher glob(String pattern) {
    String glob = pattern.replaceAll("^/+|/+$", "");
    if (!glob.contains("/")) {
      glob = "**/" + glob;
    } else if (!glob.startsWith("**/")) {
      glob = "./" + glob;
    }
    glob = glob.replace("/**/", "{/,/**/}");
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  /** Whether a file counts, by its path from the directory on. */
  boolean takesFile(Path relative) {
    return (include.isEmpty() || matches(include, relative)) && !matches(exclude, relative);
  }

  /** Whether there may be files that count in a directory. */
  boolean takesDirectory(Path relative) {
    return !matches(exclude, relative);
  }

  private static boolean matches(List<PathMatcher> patterns, Path relative) {
    Path path = HERE.resolve(relative);
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
