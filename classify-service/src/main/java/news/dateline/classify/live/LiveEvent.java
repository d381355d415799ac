package news.dateline.classify.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Something that a follower is told, as an event of Server-Sent Events.
 *
 * @param position how far the follower has come with it
 * @param data JSON without line ends
 */
record LiveEvent(Kind kind, FeedPosition position, byte[] data) {

  enum Kind {
    /** A story; what has its id is older. */
    STORY("story"),
    /** How things are; comes at once, whenever that changes, and while nothing else comes. */
    STATE("state"),
    /** Stories were left out: what is shown has to be asked for anew. */
    RESYNC("resync");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private static final byte[] NOTHING = "{}".getBytes(UTF_8);

  static LiveEvent story(FeedPosition position, LiveStory story) {
    return new LiveEvent(Kind.STORY, position, story.card());
  }

  static LiveEvent resync(FeedPosition position) {
    return new LiveEvent(Kind.RESYNC, position, NOTHING);
  }

  void writeTo(ByteArrayOutputStream out) {
    out.writeBytes(("id: " + position + "\nevent: " + kind.label + "\ndata: ").getBytes(UTF_8));
    out.writeBytes(data);
    out.writeBytes("\n\n".getBytes(UTF_8));
  }
}
