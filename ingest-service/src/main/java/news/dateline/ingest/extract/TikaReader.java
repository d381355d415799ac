package news.dateline.ingest.extract;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.SAXParser;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.Progress;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.extract.mail.HeadEncoding;
import news.dateline.ingest.extract.pdf.PdfPages;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pkg.CompressorParserOptions;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Every format that Tika's standard parsers read and none of our own readers does. */
final class TikaReader {

  private static final String MESSAGE_ID = Message.MESSAGE_RAW_HEADER_PREFIX + "Message-ID";

  /** Mail as it was sent; the other form of mail is Outlook's own. */
  private static final String MESSAGE = "message/";

  /** Some programs write bzip2 and xz in many streams, one after another. */
  private static final CompressorParserOptions ALL_STREAMS = file -> true;

  private final DetectingReader embedded;
  private final Limits limits;
  private final Progress progress;

  /** Loading all parsers takes a good while, and the other readers need none. */
  private static final class Lazily {

    /** OCR of every picture would cost seconds each and is not asked for. */
    static final Parser PARSER =
        new DefaultParser(
            MediaTypeRegistry.getDefaultRegistry(),
            new ServiceLoader(),
            List.of(TesseractOCRParser.class));

    static final Set<MediaType> SUPPORTED = PARSER.getSupportedTypes(new ParseContext());
  }

  /** Loads all parsers now. */
  static void load() {
    Objects.requireNonNull(Lazily.SUPPORTED);
  }

  TikaReader(DetectingReader embedded, Limits limits, Progress progress) {
    this.embedded = embedded;
    this.limits = limits;
    this.progress = progress;
  }

  List<Piece> read(
      TikaInputStream stream, Metadata metadata, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    MediaFamily family = MediaFamily.of(type);
    if (family == MediaFamily.OTHER && !isSupported(type)) {
      throw new UnsupportedFormatException(DocumentOutcome.UNSUPPORTED, "no reader for " + type);
    }
    if (family == MediaFamily.PDF) {
      List<Block> blocks = PdfPages.read(stream, metadata, limits.maxCharacters(), progress);
      return List.of(piece(blocks, metadata, family));
    }
    if (family == MediaFamily.OFFICE || family == MediaFamily.OTHER) {
      PackedParts.check(stream.getPath(), limits, progress);
    }
    BlockHandler blocks = new BlockHandler(limits.maxCharacters(), progress);
    EmbeddedPieces attachments =
        new EmbeddedPieces(
            embedded,
            limits,
            budget,
            depth,
            family == MediaFamily.ARCHIVE ? new Packing(stream, limits) : null);
    SavedPage page = family == MediaFamily.MAIL ? SavedPage.of(stream) : null;
    MailParts parts = new MailParts(metadata, attachments, budget, page);
    SecureContentHandler guard = new SecureContentHandler(blocks, stream);
    guard.setMaximumCompressionRatio(limits.maxRatio());
    try {
      if (family != MediaFamily.ARCHIVE || !unpack(type, stream, metadata, attachments, budget)) {
        parse(type, stream, guard, metadata, context(family, within(family, attachments, parts)));
      }
    } catch (SAXException e) {
      try {
        guard.throwIfCauseOf(e);
      } catch (TikaException bomb) {
        throw bomb(e);
      }
      throw e;
    }
    return switch (family) {
      // An archive's own text is but the names of its files.
      case ARCHIVE -> {
        addEncrypted(metadata, budget);
        yield attachments.pieces();
      }
      case MAIL ->
          page == null
              ? MailPieces.of(piece(blocks.blocks(), metadata, family), parts)
              : MailPieces.of(page, parts);
      default -> List.of(piece(WordNotes.of(blocks.blocks(), type), metadata, family));
    };
  }

  /** What Tika's guard suspects is told by its message alone. */
  private LimitException bomb(SAXException suspicion) {
    return String.valueOf(suspicion.getMessage()).contains("nesting")
        ? new LimitException("its elements are nested too deep", suspicion)
        : Limit.RATIO.exceeded("its text is more than " + limits.maxRatio() + " times its size");
  }

  private static void parse(
      String type,
      TikaInputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    if (type.equals(RtfManuscript.TYPE)) {
      byte[] printed = RtfManuscript.of(stream.readAllBytes());
      try (TikaInputStream rtf = TikaInputStream.get(printed)) {
        Lazily.PARSER.parse(rtf, handler, metadata, context);
      }
    } else {
      Lazily.PARSER.parse(
          type.startsWith(MESSAGE) ? HeadEncoding.inUtf8(stream) : stream,
          handler,
          metadata,
          context);
    }
  }

  /** Whether it is an archive of a kind that Tika's parsers give up on too early. */
  private boolean unpack(
      String type,
      TikaInputStream stream,
      Metadata metadata,
      EmbeddedPieces files,
      EmbeddedPieces.Budget budget)
      throws IOException, SAXException, TikaException {
    switch (type) {
      case SevenZip.TYPE -> SevenZip.read(stream.getPath(), files);
      case ZipEntries.TYPE -> new ZipEntries(files, budget.leftOut, limits).read(stream);
      case GzipMembers.TYPE ->
          GzipMembers.read(
              stream, metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), files, budget.leftOut);
      case "application/x-tar", "application/x-gtar" ->
          new StreamedEntries(files, budget.leftOut).read(new TarArchiveInputStream(stream));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Tika passes encrypted files of an archive over, and notes it. */
  private static void addEncrypted(Metadata metadata, EmbeddedPieces.Budget budget) {
    for (String note : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)) {
      if (note.contains("encrypt")) {
        budget.leftOut.add(DocumentOutcome.ENCRYPTED);
      }
    }
  }

  private boolean isSupported(@Nullable String type) {
    MediaType mediaType = MediaType.parse(type);
    return mediaType != null
        && Lazily.SUPPORTED.contains(MediaTypeRegistry.getDefaultRegistry().normalize(mediaType));
  }

  private static EmbeddedDocumentExtractor within(
      MediaFamily family, EmbeddedPieces files, MailParts parts) {
    return switch (family) {
      case MAIL -> parts;
      case ARCHIVE -> files;
      default -> NoEmbeddedDocuments.INSTANCE;
    };
  }

  private static ParseContext context(MediaFamily family, EmbeddedDocumentExtractor within) {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, within);
    context.set(CompressorParserOptions.class, ALL_STREAMS);
    context.set(HtmlMapper.class, new RuleMapper());
    if (family == MediaFamily.OFFICE) {
      OfficeParserConfig office = new OfficeParserConfig();
      // The other of Tika's readers for DOCX knows no deleted text, and takes it all.
      office.setUseSAXDocxExtractor(true);
      office.setIncludeDeletedContent(false);
      office.setIncludeMoveFromContent(false);
      office.setIncludeHeadersAndFooters(false);
      context.set(OfficeParserConfig.class, office);
      context.set(SAXParser.class, new OfficeParts());
    }
    return context;
  }

  private static Piece piece(List<Block> blocks, Metadata metadata, MediaFamily family) {
    String title = Text.lineOrNull(metadata.get(TikaCoreProperties.TITLE));
    StoryMeta meta =
        StoryMeta.UNKNOWN
            .withLanguage(Text.lineOrNull(metadata.get(TikaCoreProperties.LANGUAGE)))
            .withCopyrightNotice(Text.lineOrNull(metadata.get(TikaCoreProperties.RIGHTS)));
    String creator = Text.lineOrNull(metadata.get(TikaCoreProperties.CREATOR));
    Date created = metadata.getDate(TikaCoreProperties.CREATED);
    Instant published = created == null ? null : created.toInstant();
    if (family == MediaFamily.MAIL) {
      title = title == null ? null : Text.lineOrNull(Text.subject(title));
      // A mail's sender is the desk that sent it; who wrote the story stands in its text.
      meta = meta.withInfoSource(creator).withSourceId(Text.lineOrNull(metadata.get(MESSAGE_ID)));
    } else if (family == MediaFamily.PDF || family == MediaFamily.OFFICE) {
      title = PropertyTitle.of(title, blocks);
      meta = meta.withByline(FileProperties.author(creator));
      published = FileProperties.created(published);
    } else {
      meta = meta.withByline(creator);
    }
    return new Piece(title, blocks, meta, published);
  }
}
