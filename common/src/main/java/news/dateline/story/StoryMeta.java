package news.dateline.story;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a story, beside the text. Each part may be unknown.
 *
 * @param language BCP 47
 * @param credit whom and where it comes from
 * @param identity what it is known by
 * @param rights who owns it
 * @param editorial what the desk adds to it
 * @param about what it is about
 */
public record StoryMeta(
    @Nullable String language,
    Credit credit,
    Identity identity,
    Rights rights,
    Editorial editorial,
    About about) {

  /** Nothing known. */
  public static final StoryMeta UNKNOWN =
      new StoryMeta(
          null, Credit.UNKNOWN, Identity.UNKNOWN, Rights.UNKNOWN, Editorial.UNKNOWN, About.UNKNOWN);

  /** Who wrote it, without a leading "By". */
  public @Nullable String byline() {
    return credit.byline();
  }

  /** The dateline: where it was written. */
  public @Nullable String located() {
    return credit.located();
  }

  /** Canonical link. */
  public @Nullable URI link() {
    return identity.link();
  }

  /** The id that the source gives it: a feed item's guid, a Message-ID. */
  public @Nullable String sourceId() {
    return identity.sourceId();
  }

  /** Name of the publisher or agency. */
  public @Nullable String infoSource() {
    return credit.sources().isEmpty() ? null : credit.sources().get(0).name();
  }

  /**
   * What holds for every story of the same document: language, sources, rights, handling. Without
   * what describes this one story.
   */
  public StoryMeta shared() {
    return new StoryMeta(
        language,
        Credit.UNKNOWN.withSources(credit.sources()),
        Identity.UNKNOWN,
        rights,
        Editorial.UNKNOWN.withHandling(editorial.handling()),
        About.UNKNOWN);
  }

  public StoryMeta withLanguage(@Nullable String value) {
    return new StoryMeta(value, credit, identity, rights, editorial, about);
  }

  public StoryMeta withCredit(Credit value) {
    return new StoryMeta(language, value, identity, rights, editorial, about);
  }

  public StoryMeta withIdentity(Identity value) {
    return new StoryMeta(language, credit, value, rights, editorial, about);
  }

  public StoryMeta withRights(Rights value) {
    return new StoryMeta(language, credit, identity, value, editorial, about);
  }

  public StoryMeta withEditorial(Editorial value) {
    return new StoryMeta(language, credit, identity, rights, value, about);
  }

  public StoryMeta withAbout(About value) {
    return new StoryMeta(language, credit, identity, rights, editorial, value);
  }

  public StoryMeta withByline(@Nullable String value) {
    return withCredit(credit.withByline(value));
  }

  public StoryMeta withLocated(@Nullable String value) {
    return withCredit(credit.withLocated(value));
  }

  public StoryMeta withLink(@Nullable URI value) {
    return withIdentity(identity.withLink(value));
  }

  public StoryMeta withSourceId(@Nullable String value) {
    return withIdentity(identity.withSourceId(value));
  }

  /** With that one publisher or agency, of which only the name is known. */
  public StoryMeta withInfoSource(@Nullable String value) {
    List<InfoSource> sources = Stream.ofNullable(value).map(InfoSource::named).toList();
    return withCredit(credit.withSources(sources));
  }

  /** With that copyright notice and no other rights. */
  public StoryMeta withCopyrightNotice(@Nullable String value) {
    return withRights(Rights.notice(value));
  }

  /** With that one description, the story in short. */
  public StoryMeta withSummary(@Nullable String value) {
    return withEditorial(
        editorial.withDescriptions(
            Stream.ofNullable(value).map(text -> new Wording(Editorial.SUMMARY, text)).toList()));
  }

  /** The same, and what is unknown here as the other one has it. */
  public StoryMeta orElse(StoryMeta other) {
    return new StoryMeta(
        FirstKnown.first(language, other.language),
        credit.orElse(other.credit),
        identity.orElse(other.identity),
        rights.equals(Rights.UNKNOWN) ? other.rights : rights,
        editorial.orElse(other.editorial),
        about.orElse(other.about));
  }
}
