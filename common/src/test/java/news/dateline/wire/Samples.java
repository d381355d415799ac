package news.dateline.wire;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import news.dateline.document.Arrival;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.SourceKind;
import news.dateline.story.About;
import news.dateline.story.AltId;
import news.dateline.story.Concept;
import news.dateline.story.Credit;
import news.dateline.story.Editorial;
import news.dateline.story.Entities;
import news.dateline.story.Handling;
import news.dateline.story.Home;
import news.dateline.story.Identity;
import news.dateline.story.InfoSource;
import news.dateline.story.Organisation;
import news.dateline.story.Origin;
import news.dateline.story.Place;
import news.dateline.story.Rights;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import news.dateline.story.Subject;
import news.dateline.story.Wording;
import news.dateline.tags.Mention;
import news.dateline.tags.Pipeline;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;

/** Values with everything set, and values with nothing set that need not be. */
final class Samples {

  static final Instant SEEN = Instant.parse("2026-03-01T06:00:00Z");
  static final Instant VERSION = Instant.parse("2026-03-01T06:00:01.250Z");
  static final Instant TAGGED = Instant.parse("2026-03-01T06:00:02.5Z");

  private static final DocumentId DOCUMENT =
      DocumentId.of("newsdesk", "floods.eml", "0".repeat(64));
  private static final Pipeline PIPELINE = new Pipeline("0.1.0", "gazetteer 1", "linear 1");

  private Samples() {}

  static Story fullStory() {
    URI link = URI.create("https://example.org/2026/floods");
    return new Story(
        StoryId.ofLink(link),
        new StoryText(
            "Floods cut off Kisumu 🌊",
            "Rivers rose in Kisumu.\n\nKenyan officials said \"more\"."),
        StoryMeta.UNKNOWN
            .withByline("Achieng Otieno")
            .withLocated("KISUMU, Kenya")
            .withLanguage("en-GB")
            .withLink(link)
            .withSourceId("<42@example.org>")
            .withInfoSource("Example Wire")
            .withCopyrightNotice("© Example Wire"),
        new StoryTimes(Instant.parse("2026-02-28T23:59:59.5Z"), null, SEEN, VERSION),
        origin());
  }

  /** A story of which its publisher tells all that the record has room for. */
  static Story agencyStory() {
    Story story = fullStory();
    return new Story(
        story.id(),
        story.text(),
        new StoryMeta(
            "en-GB",
            new Credit(
                "Achieng Otieno",
                "KISUMU, Kenya",
                List.of(
                    new InfoSource(
                        "provider", "Example Wire", URI.create("https://example.org/"), "EXW"),
                    InfoSource.named("Lake News"))),
            new Identity(
                story.meta().link(),
                "urn:newsml:example.org:20260301:floods",
                "3",
                List.of(new AltId("newsml", "urn:newsml:example.org:20260301:floods:3"))),
            new Rights(
                "Example Wire",
                "© Example Wire",
                "Not for use in print",
                new Rights.Linked(
                    URI.create("https://www.w3.org/ns/odrl/2/"),
                    URI.create("https://example.org/terms"))),
            editorial(),
            about()),
        new StoryTimes(
            Instant.parse("2026-02-28T23:59:59.5Z"),
            Instant.parse("2026-03-01T05:00:00Z"),
            SEEN,
            VERSION),
        story.origin());
  }

  private static Editorial editorial() {
    return new Editorial(
        "Kenya-Floods",
        "Floods in Kenya",
        List.of(new Wording(Editorial.SUBHEADLINE, "Roads under water"), new Wording(null, "Wet")),
        List.of(new Wording(Editorial.SUMMARY, "Rivers rose."), new Wording(null, "Rivers")),
        List.of(
            new Concept(
                null, "Current", URI.create("http://cv.iptc.org/newscodes/genre/Current"), null)),
        new Handling(
            Handling.Status.WITHHELD,
            2,
            Instant.parse("2026-03-01T07:00:00Z"),
            Instant.parse("2026-03-08T00:00:00Z"),
            "Adds subheadline"));
  }

  private static About about() {
    Concept kenya =
        new Concept("about", "Kenya", URI.create("http://cvx.iptc.org/iso3166-1a2/KE"), "KEN");
    Concept floods =
        new Concept(
            "about", "flood", URI.create("http://cv.iptc.org/newscodes/mediatopic/20000151"), null);
    return new About(
        List.of("Africa", "Kenya"),
        List.of("weather", "Lake Victoria"),
        List.of(new Subject(floods, "desk", 90, 80), Subject.of(Concept.named("Weather"))),
        new Entities(
            List.of(new Concept("mentions", "Achieng Otieno", null, "p1")),
            List.of(
                new Organisation(
                    Concept.named("Kenya Power"),
                    List.of(
                        new Organisation.Ticker("XNAI", URI.create("http://cv.iptc.org/t"), "KPLC"),
                        new Organisation.Ticker(null, null, "KPLC.NR")))),
            List.of(
                new Place(kenya, null),
                new Place(Concept.named("Kisumu"), new Place.Point(-0.1, 34.75))),
            List.of(Concept.named("Long rains")),
            List.of(Concept.named("Nyando bridge"))));
  }

  private static Origin origin() {
    return new Origin(
        DOCUMENT,
        "newsdesk",
        "folder",
        URI.create("file:///news/floods.eml"),
        "message/rfc822",
        2,
        3,
        SEEN,
        5_000_000_000L,
        null);
  }

  static Story atHome(Home home) {
    Story story = fullStory();
    return new Story(
        story.id(), story.text(), story.meta(), story.times(), story.origin().withHome(home));
  }

  static Story minimalStory() {
    StoryText text = new StoryText("", "Rivers rose.");
    return new Story(
        StoryId.ofText(text),
        text,
        StoryMeta.UNKNOWN,
        new StoryTimes(null, null, SEEN, VERSION),
        new Origin(DOCUMENT, "upload", "upload", null, "text/plain", 1, 1, SEEN, 0, null));
  }

  static Tags fullTags() {
    return new Tags(
        "en",
        List.of(
            new RegionTag("KE", "Kenya", List.of("202", "002"), 0.96789, true),
            new RegionTag("UG", "Uganda", List.of("202", "002"), 0.1, false)),
        List.of(
            new Mention(
                Mention.Field.HEADLINE,
                15,
                21,
                "Kisumu",
                Mention.Kind.PLACE,
                new Mention.Place("Kisumu", "KE", 191245L, new Mention.Point(-0.10221, 34.76171)),
                0.91),
            new Mention(
                Mention.Field.BODY,
                14,
                20,
                "Kisumu",
                Mention.Kind.PLACE,
                new Mention.Place("Kisumu", "KE", 191245L, new Mention.Point(-0.10221, 34.76171)),
                0.91),
            new Mention(
                Mention.Field.BODY,
                23,
                29,
                "Kenyan",
                Mention.Kind.DEMONYM,
                new Mention.Place("Kenya", "KE", null, null),
                0.8),
            new Mention(Mention.Field.BODY, 0, 6, "Rivers", Mention.Kind.PLACE, null, 0)),
        List.of(
            new ThemeTag(
                "03000000",
                "disaster, accident and emergency incident",
                0.99996,
                List.of("Rivers rose")),
            new ThemeTag("20000148", "natural disaster", 0.6, List.of())),
        PIPELINE);
  }

  static Tags noTags() {
    return new Tags(null, List.of(), List.of(), List.of(), PIPELINE);
  }

  static DocumentReport fullReport() {
    return new DocumentReport(
        DOCUMENT,
        new Arrival(
            "newsdesk",
            SourceKind.FOLDER,
            URI.create("file:///news/floods.eml"),
            null,
            "message/rfc822",
            5_000_000_000L,
            SEEN),
        DocumentOutcome.PUBLISHED,
        "3 stories",
        List.of(
            new StoryRef("a".repeat(32), "b".repeat(16)),
            new StoryRef("c".repeat(32), "d".repeat(16), "e".repeat(16))),
        VERSION);
  }

  static DocumentReport minimalReport() {
    return new DocumentReport(
        DOCUMENT,
        new Arrival("upload", SourceKind.UPLOAD, null, null, "application/octet-stream", 0, SEEN),
        DocumentOutcome.NO_TEXT,
        null,
        List.of(),
        VERSION);
  }
}
