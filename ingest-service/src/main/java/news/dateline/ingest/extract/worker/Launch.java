package news.dateline.ingest.extract.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the process of a worker is started: with the classes of this one, and little else of it. */
final class Launch {

  /** All that a worker gets of the environment, where tokens and passwords may stand. */
  private static final Set<String> ENVIRONMENT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "SystemRoot");

  /** Starts a class from a Boot jar that has not been unpacked. */
  private static final String BOOT_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** As the kernel, the JVM and the starting of a process tell of it. */
  private static final Pattern MEMORY =
      Pattern.compile(
          "want of memory|allocate memory|insufficient memory|OutOfMemory|reserve (?:enough|space)|"
              + "committing reserved memory|unable to create native thread",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLASSES =
      Pattern.compile(
          "find or load main class|ClassNotFound|NoClassDefFound|UnsupportedClassVersion|"
              + "Unable to access jarfile");

  private final WorkerSettings settings;
  private final String classPath;
  private final boolean fromBootJar;

  Launch(WorkerSettings settings) {
    this(settings, System.getProperty("java.class.path", ""), codeLocation());
  }

  /**
   * @param classPath of this process
   * @param code URL that this class was loaded from
   */
  Launch(WorkerSettings settings, String classPath, String code) {
    this.settings = settings;
    this.classPath = absolute(classPath);
    this.fromBootJar = code.startsWith("jar:nested:");
  }

  private static String codeLocation() {
    CodeSource source = Launch.class.getProtectionDomain().getCodeSource();
    return source == null ? "" : String.valueOf(source.getLocation());
  }

  /** A worker works in a directory of its own. */
  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  Process start(WorkerDirectory directory) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(directory));
    builder.directory(directory.temporary().toFile());
    builder.redirectError(directory.standardError().toFile());
    strip(builder.environment());
    return builder.start();
  }

  static void strip(Map<String, String> environment) {
    environment.keySet().retainAll(ENVIRONMENT);
  }

  List<String> command(WorkerDirectory directory) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(memory());
    command.addAll(
        List.of(
            // Else, the JVM's own words would get among the answers.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            // Nothing is left behind, wherever it ends.
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + directory.fatalError(),
            "-Djava.io.tmpdir=" + directory.temporary(),
            // The list of the machine's fonts is the same for all.
            "-Dpdfbox.fontcache=" + directory.shared(),
            "-Djava.awt.headless=true",
            // Loggers find no place to write to, and none is looked for.
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath));
    if (fromBootJar) {
      command.add("-Dloader.main=" + WorkerMain.class.getName());
      command.add(BOOT_LAUNCHER);
    } else {
      command.add(WorkerMain.class.getName());
    }
    return command;
  }

  private List<String> memory() {
    return List.of(
        "-Xmx" + settings.heap(),
        "-Xms8m",
        "-XX:MaxMetaspaceSize=192m",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+ExitOnOutOfMemoryError",
        // One document at a time keeps one thread busy.
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1");
  }

  /**
   * What to do where none can be started, for a person.
   *
   * @param why it ended, as the JVM or the system says it
   */
  String advice(String why) {
    if (MEMORY.matcher(why).find()) {
      return "the machine or the container has too little memory: give it more, or lower"
          + " dateline.ingest.isolation.processes or dateline.ingest.isolation.heap";
    }
    if (!CLASSES.matcher(why).find()) {
      return "see whether the machine is overloaded, or its disk full";
    }
    return fromBootJar
        ? "unpack the jar (java -Djarmode=tools -jar app.jar extract) and run the one that this"
            + " makes"
        : "its class path is that of this process, which must be a plain one or an unpacked jar's";
  }
}
