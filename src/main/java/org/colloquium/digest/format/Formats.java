package org.colloquium.digest.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.digest.format.arxiv.ArxivAtom;
import org.colloquium.digest.format.arxiv.ArxivListing;
import org.colloquium.digest.format.arxiv.ArxivRss;
import org.colloquium.digest.format.arxiv.IdList;
import org.colloquium.digest.format.arxiv.TitledIds;
import org.colloquium.digest.format.bibliography.Bibtex;
import org.colloquium.digest.format.bibliography.CslJson;
import org.colloquium.digest.format.bibliography.EndNoteTagged;
import org.colloquium.digest.format.bibliography.EndNoteXml;
import org.colloquium.digest.format.bibliography.Medline;
import org.colloquium.digest.format.bibliography.Ris;
import org.colloquium.digest.format.feed.FeedFormat;
import org.colloquium.digest.format.feed.Opml;
import org.colloquium.digest.format.huggingface.DailyPapersJson;
import org.colloquium.digest.format.huggingface.LinkedPapersPage;
import org.colloquium.digest.format.mail.GoogleScholarAlert;
import org.colloquium.digest.format.mail.Mail;
import org.colloquium.digest.format.mail.MailHead;
import org.colloquium.digest.format.mail.NepReport;
import org.colloquium.digest.format.page.ArxivListingPage;
import org.colloquium.digest.format.page.MarkdownList;
import org.colloquium.digest.format.page.PaperPage;
import org.colloquium.digest.format.table.DelimitedTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Formats of digests, and the way from the bytes of a digest to what is recognised in it. */
public final class Formats {

    /** The format of what no recogniser knows. */
    public static final String NONE = "none";

    /** All that are known. Where two are as sure as each other, the first one counts. */
    private static final Formats KNOWN = new Formats(
            List.of(
                    new Mail(),
                    new GoogleScholarAlert(),
                    new NepReport(),
                    new DailyPapersJson(),
                    new LinkedPapersPage(),
                    new ArxivListing(),
                    new ArxivRss(),
                    new ArxivAtom(),
                    new Opml(),
                    new FeedFormat(),
                    new IdList(),
                    new TitledIds(),
                    new Bibtex(),
                    new Ris(),
                    new Medline(),
                    new EndNoteTagged(),
                    new EndNoteXml(),
                    new CslJson(),
                    new DelimitedTable(),
                    new ArxivListingPage(),
                    new PaperPage(),
                    new MarkdownList(),
                    new HuggingFacePage()),
            Patience.GUESSING);

    private static final Formats IN_MAILS = KNOWN.without(Mail.FORMAT);

    private static final double SURE_ENOUGH = 0.4;
    private static final Logger LOG = LoggerFactory.getLogger(Formats.class);

    private final List<Recogniser> recognisers;
    private final Duration patience;

    Formats(List<Recogniser> recognisers, Duration patience) {
        this.recognisers = List.copyOf(recognisers);
        this.patience = patience;
    }

    /** A format's key in the API and its name to a person. */
    public record Format(String key, String name) {}

    private record Guessed(Recogniser recogniser, Guess guess) {}

    /** Every format that can be asked for. */
    public static List<Format> all() {
        return KNOWN.recognisers.stream()
                .map(known -> new Format(known.format(), known.name()))
                .toList();
    }

    /**
     * Recognises the format of a digest by its content, and the papers in it.
     *
     * @throws UnreadableDigest if the bytes are no text
     */
    public static Recognition recognise(byte[] bytes) {
        return recognise(DigestSource.of(bytes));
    }

    /** Recognises the format of a digest. */
    public static Recognition recognise(DigestSource source) {
        return advised(KNOWN.read(source));
    }

    /** Recognises the format of what came in a mail, such as one of its attachments. */
    public static Recognition recogniseInMail(DigestSource source) {
        return IN_MAILS.read(source);
    }

    /**
     * Reads a digest as being of the given format, whatever it looks like; of a mail, what is in it.
     *
     * @return nothing if there is no such format
     * @throws UnreadableDigest if the bytes are no text
     */
    public static Optional<Recognition> recogniseAs(String format, byte[] bytes) {
        return KNOWN.recogniser(format).map(known -> {
            DigestSource source = DigestSource.of(bytes);
            if (format.equals(Mail.FORMAT)) {
                return KNOWN.readAs(known, source);
            }
            Recogniser inMail = new Mail(part -> KNOWN.readAs(known, part));
            if (MailHead.isOn(bytes)) {
                return KNOWN.readAs(inMail, source);
            }
            Recognition direct = KNOWN.readAs(known, source);
            return direct.isEmpty() && inMail.guess(source).confidence() >= SURE_ENOUGH
                    ? KNOWN.readAs(inMail, source)
                    : direct;
        });
    }

    private Optional<Recogniser> recogniser(String format) {
        return recognisers.stream()
                .filter(known -> known.format().equals(format))
                .findFirst();
    }

    private Formats without(String format) {
        return new Formats(
                recognisers.stream()
                        .filter(known -> !known.format().equals(format))
                        .toList(),
                patience);
    }

    private Recognition readAs(Recogniser known, DigestSource source) {
        List<String> warnings = new ArrayList<>(source.notes());
        return recognised(known, source, warnings).orElseGet(() -> nothing(source, null, warnings));
    }

    Recognition read(DigestSource source) {
        List<String> warnings = new ArrayList<>(source.notes());
        List<Guessed> guesses = guesses(source, warnings);
        for (Guessed guessed : guesses) {
            if (guessed.guess().confidence() < SURE_ENOUGH) {
                break;
            }
            Optional<Recognition> found = recognised(guessed.recogniser(), source, warnings);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return nothing(
                source, guesses.isEmpty() ? null : guesses.getFirst().guess().why(), warnings);
    }

    /** The surest first. */
    private List<Guessed> guesses(DigestSource source, List<String> warnings) {
        List<Guessed> guesses = new ArrayList<>();
        for (Recogniser recogniser : recognisers) {
            try {
                guesses.add(new Guessed(recogniser, Patience.ask(() -> recogniser.guess(source), patience)));
            } catch (Patience.Failed e) {
                leftOut(recogniser, e, warnings);
            }
        }
        guesses.sort(
                Comparator.comparingDouble((Guessed guessed) -> guessed.guess().confidence())
                        .reversed());
        return guesses;
    }

    private Optional<Recognition> recognised(Recogniser recogniser, DigestSource source, List<String> warnings) {
        try {
            Recognition found = Patience.ask(
                    () -> recogniser.recognise(source),
                    patience.equals(Patience.GUESSING) ? Patience.RECOGNISING : patience);
            List<String> all = new ArrayList<>(warnings);
            found.warnings().stream().filter(it -> !all.contains(it)).forEach(all::add);
            return Optional.of(found.with(all));
        } catch (Patience.Failed e) {
            leftOut(recogniser, e, warnings);
            return Optional.empty();
        }
    }

    // One recogniser's fault must not keep the others from reading the digest.
    private static void leftOut(Recogniser recogniser, Patience.Failed failure, List<String> warnings) {
        LOG.warn("The recogniser {} {}", recogniser.format(), failure.getMessage(), failure.getCause());
        warnings.add("The recogniser for " + recogniser.name() + " " + failure.getMessage()
                + " on this text and was left out.");
    }

    private static Recognition nothing(DigestSource source, @Nullable String why, List<String> notes) {
        DigestText text = source.shown();
        List<Line> written =
                text.lines().stream().filter(line -> !line.isBlank()).toList();
        List<String> warnings = new ArrayList<>(notes);
        text.notes().stream().filter(it -> !warnings.contains(it)).forEach(warnings::add);
        if (written.isEmpty()) {
            warnings.add("There is nothing in it.");
            return new Recognition(NONE, "It is empty.", List.of(), List.of(), Map.of(), warnings, null);
        }
        return new Recognition(
                NONE,
                why == null ? "No recogniser knows it." : why,
                List.of(),
                List.of(allOf(text, written)),
                Map.of(),
                warnings,
                null);
    }

    private static Recognition advised(Recognition found) {
        if (!found.format().equals(NONE) || found.leftOver().isEmpty()) {
            return found;
        }
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.add("No papers were recognised in this text. Colloquium reads pages, mails, feeds and bibliographies, "
                + "and at last titles and abstracts by turns; copy the whole page, mail or file and paste it again.");
        return found.with(warnings);
    }

    private static LeftOver allOf(DigestText text, List<Line> written) {
        int first = text.lines().indexOf(written.getFirst());
        int last = text.lines().lastIndexOf(written.getLast());
        String all = String.join(
                "\n",
                text.lines().subList(first, last + 1).stream().map(Line::text).toList());
        return new LeftOver(
                written.getFirst().first(), written.getLast().last(), all, "No papers were recognised in it.");
    }
}
