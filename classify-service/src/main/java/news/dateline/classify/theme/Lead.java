package news.dateline.classify.theme;

import news.dateline.story.StoryText;

/** The part of a story that says what it is about. */
final class Lead {

  /** Far more than the model reads of any text but one that is mostly space. UTF-16 units. */
  private static final int MAX_LENGTH = 4_000;

  private Lead() {}

  /** Headline and the start of the body. */
  static String of(StoryText text) {
    return start(text.headline()) + "\n\n" + start(text.body());
  }

  private static String start(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
