package org.colloquium.digest.format.bibliography;

import java.util.List;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** EndNote's XML. A document type declaration is refused; without one nothing in XML reaches beyond the file. */
public final class EndNoteXml implements Recogniser {

    private static final Pattern BEGINS = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!DOCTYPE[^>]{0,500}>\\s*+)?<xml>\\s*+<records>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RECORD =
            Pattern.compile("<record>.{0,2000}?<(?:rec-number|ref-type|contributors|titles)\\b", Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile("<!\\s*+(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 30;
    private static final int HEAD = 20_000;

    @Override
    public String format() {
        return "endnote-xml";
    }

    @Override
    public String name() {
        return "a bibliography in EndNote's XML";
    }

    @Override
    public Guess guess(DigestSource source) {
        String text = source.text();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        boolean begins = BEGINS.matcher(head).lookingAt();
        boolean record =
                head.stripLeading().startsWith("<") && RECORD.matcher(head).find();
        return begins && record
                ? new Guess(0.97, "It is XML with the records of EndNote.")
                : new Guess(
                        record && head.contains("<records>") ? 0.7 : 0,
                        record ? "It has records as EndNote writes them." : "It is no XML of EndNote.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        Records records = new Records(lines);
        String xml = String.join("\n", lines.stream().map(Line::text).toList());
        if (DOCTYPE.matcher(xml).find()) {
            records.warn("It has a document type declaration, which could reach other files; such XML is not read. "
                    + "Take out the part from “<!DOCTYPE” to its “>” and import it again.");
        } else {
            Document document = Parser.xmlParser()
                    .setTrackPosition(true)
                    .setMaxDepth(DEEPEST)
                    .parseInput(xml, "");
            for (Element record : document.select("records > record")) {
                int first = record.sourceRange().start().lineNumber();
                int end = record.endSourceRange().isTracked()
                        ? record.endSourceRange().end().lineNumber()
                        : first;
                records.share(reference(record), first, Math.clamp(end, first, Math.max(first, lines.size())), 0.97);
            }
        }
        return records.recognition(format(), guess(source).why(), "Belongs to no record.");
    }

    private static Reference reference(Element record) {
        Reference reference = new Reference()
                .title(text(record, "titles > title"))
                .summary(text(record, "abstract"))
                .authors(record.select("contributors > authors > author").stream()
                        .map(author -> PersonNames.givenFirst(Reference.joined(author.wholeText())))
                        .filter(author -> !author.isBlank())
                        .toList())
                .published(date(record))
                .venue(text(record, "periodical > full-title"))
                .venue(text(record, "titles > secondary-title"))
                .identifier(text(record, "electronic-resource-num"));
        record.select("urls > related-urls > url")
                .forEach(url -> reference.address(url.wholeText().strip()));
        record.select("urls > pdf-urls > url").stream()
                .map(url -> url.wholeText().strip())
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .forEach(url -> reference.as(LinkRel.PDF, url));
        return reference;
    }

    private static String text(Element record, String where) {
        Element found = record.selectFirst(where);
        return found == null ? "" : Reference.joined(found.wholeText());
    }

    private static @Nullable String date(Element record) {
        String year = text(record, "dates > year");
        String exact = WrittenDate.iso(text(record, "dates > pub-dates > date")).orElse("");
        return exact.startsWith(year) && !exact.isEmpty()
                ? exact
                : WrittenDate.iso(year).orElse(year);
    }
}
