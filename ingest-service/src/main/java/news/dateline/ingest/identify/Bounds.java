package news.dateline.ingest.identify;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import news.dateline.story.About;
import news.dateline.story.AltId;
import news.dateline.story.Concept;
import news.dateline.story.Credit;
import news.dateline.story.Editorial;
import news.dateline.story.Entities;
import news.dateline.story.Handling;
import news.dateline.story.Identity;
import news.dateline.story.InfoSource;
import news.dateline.story.Organisation;
import news.dateline.story.Place;
import news.dateline.story.Rights;
import news.dateline.story.StoryMeta;
import news.dateline.story.Subject;
import news.dateline.story.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hostile documents from carrying megabytes where a line belongs. A headline or note that is
 * too long is cut; an id, a name or a link that is too long is not what it says, and is left out.
 */
final class Bounds {

  private static final int MAX_HEADLINE = 1_000;
  private static final int MAX_LINE = 500;
  private static final int MAX_LINK = 2_048;
  private static final int MAX_STATEMENT = 5_000;
  private static final int MAX_ITEMS = 100;

  private Bounds() {}

  /** A headline, cut where it is longer than any. */
  static String headline(String text) {
    return cut(text, MAX_HEADLINE);
  }

  static StoryMeta meta(StoryMeta meta) {
    return new StoryMeta(
        line(meta.language()),
        credit(meta.credit()),
        identity(meta.identity()),
        rights(meta.rights()),
        editorial(meta.editorial()),
        about(meta.about()));
  }

  private static Credit credit(Credit credit) {
    return new Credit(
        line(credit.byline()), line(credit.located()), each(credit.sources(), Bounds::source));
  }

  private static @Nullable InfoSource source(InfoSource source) {
    String name = line(source.name());
    return name == null
        ? null
        : new InfoSource(line(source.role()), name, link(source.uri()), line(source.literal()));
  }

  private static Identity identity(Identity identity) {
    return new Identity(
        link(identity.link()),
        line(identity.sourceId()),
        line(identity.version()),
        each(identity.altIds(), Bounds::altId));
  }

  private static @Nullable AltId altId(AltId altId) {
    String role = line(altId.role());
    String value = line(altId.value());
    return role == null || value == null ? null : new AltId(role, value);
  }

  private static Rights rights(Rights rights) {
    return new Rights(
        line(rights.holder()),
        statement(rights.notice()),
        statement(rights.usageTerms()),
        expression(rights.expression()));
  }

  private static Rights.@Nullable Expression expression(Rights.@Nullable Expression expression) {
    if (expression instanceof Rights.Linked linked) {
      URI link = link(linked.link());
      return link == null ? null : new Rights.Linked(link(linked.language()), link);
    }
    if (expression instanceof Rights.Encoded encoded) {
      // Half an expression may say the contrary of the whole.
      return encoded.text().length() > MAX_STATEMENT
          ? null
          : new Rights.Encoded(link(encoded.language()), encoded.text());
    }
    return null;
  }

  private static Editorial editorial(Editorial editorial) {
    Handling handling = editorial.handling();
    return new Editorial(
        line(editorial.slugline()),
        line(editorial.title()),
        each(editorial.headlines(), wording -> wording(wording, MAX_HEADLINE)),
        each(editorial.descriptions(), wording -> wording(wording, MAX_STATEMENT)),
        each(editorial.genres(), Bounds::concept),
        new Handling(
            handling.status(),
            handling.urgency(),
            handling.embargoedUntil(),
            handling.expires(),
            statement(handling.note())));
  }

  private static Wording wording(Wording wording, int max) {
    return new Wording(line(wording.role()), cut(wording.value(), max));
  }

  private static About about(About about) {
    Entities entities = about.entities();
    return new About(
        each(about.sections(), Bounds::line),
        each(about.keywords(), Bounds::line),
        each(about.subjects(), Bounds::subject),
        new Entities(
            each(entities.people(), Bounds::concept),
            each(entities.organisations(), Bounds::organisation),
            each(entities.places(), Bounds::place),
            each(entities.events(), Bounds::concept),
            each(entities.objects(), Bounds::concept)));
  }

  private static @Nullable Subject subject(Subject subject) {
    Concept concept = concept(subject.concept());
    return concept == null
        ? null
        : new Subject(concept, line(subject.creator()), subject.relevance(), subject.confidence());
  }

  private static @Nullable Organisation organisation(Organisation organisation) {
    Concept concept = concept(organisation.concept());
    return concept == null
        ? null
        : new Organisation(concept, each(organisation.tickers(), Bounds::ticker));
  }

  private static Organisation.@Nullable Ticker ticker(Organisation.Ticker ticker) {
    String symbol = line(ticker.symbol());
    return symbol == null
        ? null
        : new Organisation.Ticker(line(ticker.exchange()), link(ticker.type()), symbol);
  }

  private static @Nullable Place place(Place place) {
    Concept concept = concept(place.concept());
    return concept == null ? null : new Place(concept, place.point());
  }

  private static @Nullable Concept concept(Concept concept) {
    String name = line(concept.name());
    URI uri = link(concept.uri());
    String literal = line(concept.literal());
    return name == null && uri == null && literal == null
        ? null
        : new Concept(line(concept.rel()), name, uri, literal);
  }

  private static <T> List<T> each(List<T> items, Function<T, @Nullable T> bounded) {
    return items.stream().limit(MAX_ITEMS).map(bounded).filter(Objects::nonNull).toList();
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null || text.length() > MAX_LINE ? null : text;
  }

  private static @Nullable URI link(@Nullable URI link) {
    return link == null || link.toString().length() > MAX_LINK ? null : link;
  }

  private static @Nullable String statement(@Nullable String text) {
    return text == null ? null : cut(text, MAX_STATEMENT);
  }

  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
    return text.substring(0, end) + "…";
  }
}
