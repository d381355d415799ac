package news.dateline.ingest.extract.worker;

import java.lang.reflect.Method;

/** What the worker does about signals. */
final class Signals {

  private Signals() {}

  /**
   * Ctrl-C, the end of a session and service managers signal a whole group of processes. The parent
   * lets what is in flight end then, so a worker must live on until the parent ends it.
   */
  static void leaveToTheParent() {
    for (String name : new String[] {"INT", "TERM", "HUP"}) {
      ignore(name);
    }
  }

  /** By reflection: the compiler warns of this class, which every JDK has, in its own words. */
  private static void ignore(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      handle.invoke(
          null,
          signal.getConstructor(String.class).newInstance(name),
          handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The signal is unknown on this system, or is the JVM's own.
    }
  }
}
