package org.colloquium.digest.format.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.digest.format.bibliography.PersonNames;
import org.colloquium.digest.format.bibliography.Reference;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells in an entry of a page what is the title, who the authors are, and what the abstract. */
final class EntryText {

    private static final Pattern NUMBER = Pattern.compile(
            "^[\\s•·*+–—:|,.;\\-]*(?:\\(?\\d{1,3}[.)]\\s+|\\[[^\\]]{0,25}]:?\\s*|\\([^)]{0,25}\\d\\)\\s*)?[\\s•·*+–—:|,;\\-]*");
    private static final Pattern AUTHORS = Pattern.compile("(?i)^authors?\\s?:\\s*");
    private static final Pattern ABSTRACT =
            Pattern.compile("(?i)^(?:abstract|summary|tl;?dr)\\s?[:.—–-]\\s*|^abstract\\s+(?=\\p{Lu})");
    private static final Pattern MORE =
            Pattern.compile("\\s*(?:[▽△▼▲]\\s?(?:More|Less)|\\((?:read )?more\\)|Read more)\\s*$");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{12,300})[”\"]");
    private static final Pattern LABELS = Pattern.compile(
            "\\s*[\\[(|]{1,2}\\s?(?:paper|pdf|arxiv|code|abs|html|doi|link|project|github)\\b.*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int ABSTRACT_FROM = 150;
    private static final int REST_FROM = 60;
    private static final int LONGEST_LABELLED = 1_000;
    private static final int LONGEST_PEOPLE = 20_000;

    private final PageEntry entry;
    private final Reference reference = new Reference();

    private EntryText(PageEntry entry) {
        this.entry = entry;
    }

    static Reference read(PageEntry entry, String base) {
        EntryText text = new EntryText(entry);
        text.read();
        EntryLinks.add(text.reference, entry.parts(), base);
        return text.reference;
    }

    private void read() {
        Element title = entry.titled() ? entry.title() : emphasised();
        List<Piece> pieces = Piece.of(entry.parts(), title);
        if (title != null) {
            reference.title(unmarked(title.text()));
            below(pieces.stream().filter(Piece::below).toList());
        } else if (!pieces.isEmpty()) {
            String rest = fromText(pieces.getFirst().text());
            below(Stream.concat(
                            Stream.of(new Piece(rest, true, "")),
                            pieces.stream().skip(1))
                    .toList());
        }
    }

    /** What an entry without a title link puts forward as its title. */
    private @Nullable Element emphasised() {
        return entry.parts().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(part -> part.select("h1, h2, h3, h4, h5, h6, .title, b, strong").stream())
                .filter(element ->
                        element.text().length() >= 12 && element.text().contains(" "))
                .findFirst()
                .orElse(null);
    }

    /** Takes the title off the beginning of a text, and gives what remains. */
    private String fromText(String text) {
        String bare = unmarked(text);
        Matcher quoted = QUOTED.matcher(bare.substring(0, Math.min(LONGEST_LABELLED, bare.length())));
        if (quoted.find() && quoted.start() < 200) {
            reference.title(trimmed(quoted.group(1), ",. "));
            return bare.substring(quoted.end());
        }
        String head = bare.substring(0, Math.min(LONGEST_LABELLED, bare.length()));
        String unlabelled = LABELS.matcher(head).replaceFirst("");
        int stop = unlabelled.indexOf(". ");
        boolean sentence = stop >= 12 && unlabelled.substring(0, stop).contains(" ");
        String title = sentence ? unlabelled.substring(0, stop) : unlabelled;
        reference.title(title.length() <= 300 ? title.strip() : "");
        return sentence ? bare.substring(stop + 2) : "";
    }

    private void below(List<Piece> pieces) {
        String authors = said(pieces, "author").orElse("");
        String summary =
                all(pieces, "abstract").or(() -> all(pieces, "summary")).orElse("");
        for (Piece piece : pieces) {
            String text = unmarked(piece.text());
            if (piece.says().isEmpty() || piece.says().equals("summary")) {
                boolean labelled = ABSTRACT.matcher(text).find();
                if (AUTHORS.matcher(text).find()) {
                    authors = authors.isEmpty() ? text : authors;
                } else if (authors.isEmpty() && summary.isEmpty() && !labelled && PersonNames.isList(people(text))) {
                    authors = text;
                } else if (summary.isEmpty() && (labelled || text.length() >= ABSTRACT_FROM)) {
                    int people = authors.isEmpty() && !labelled ? endOfPeople(text) : 0;
                    authors = people > 0 ? text.substring(0, people) : authors;
                    summary = unmarked(text.substring(people));
                } else if (authors.isEmpty() && endOfPeople(text) > 0) {
                    int people = endOfPeople(text);
                    authors = text.substring(0, people);
                    String rest = unmarked(text.substring(people));
                    summary = summary.isEmpty() && rest.length() >= REST_FROM ? rest : summary;
                }
            }
        }
        reference
                .authors(PersonNames.ofList(people(authors)))
                .summary(
                        MORE.matcher(ABSTRACT.matcher(summary).replaceFirst("")).replaceFirst(""));
        said(pieces, "venue").ifPresent(reference::venue);
        said(pieces, "comment").ifPresent(reference::comment);
    }

    private static Optional<String> said(List<Piece> pieces, String what) {
        return pieces.stream()
                .filter(piece -> piece.says().equals(what))
                .map(Piece::text)
                .findFirst();
    }

    private static Optional<String> all(List<Piece> pieces, String what) {
        String text = pieces.stream()
                .filter(piece -> piece.says().equals(what))
                .map(Piece::text)
                .filter(part -> !part.matches("(?i)abstract:?"))
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Where the names of people at the beginning of a text end, before a stop or a dash; 0 if there are none. */
    private static int endOfPeople(String text) {
        int end = 0;
        int from = 0;
        for (int tries = 0; tries < 40; tries++) {
            int stop = next(text, from);
            if (stop < 0 || stop > LONGEST_LABELLED) {
                return end;
            }
            String people = people(text.substring(0, stop));
            if (PersonNames.isList(people) && (people.contains(",") || people.contains(" and ") || end == 0)) {
                end = stop + 1;
            }
            from = stop + 1;
        }
        return end;
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spaced = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            boolean dash = c == '-' && i > 0 && text.charAt(i - 1) == ' ';
            if (spaced && (dash || ".—–:|".indexOf(c) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    private static String people(String text) {
        if (text.length() > LONGEST_PEOPLE) {
            return "";
        }
        String unlabelled = LABELS.matcher(unmarked(text)).replaceFirst("");
        String names = trimmed(AUTHORS.matcher(unlabelled).replaceFirst(""), " .*_—–-|:,(");
        String bare = names.startsWith("by ") ? names.substring(3) : names;
        return bare.replace(" et al", "")
                .replace(" | ", ", ")
                .replace(" · ", ", ")
                .strip();
    }

    /** A text without these characters at its beginning and its end. */
    private static String trimmed(String text, String characters) {
        int start = 0;
        int end = text.length();
        while (start < end && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A text without what numbers it or parts it from what stands before. */
    private static String unmarked(String text) {
        String bare = text.substring(endOfMark(text)).strip();
        boolean marked = bare.length() > 4
                && (bare.charAt(0) == '*' || bare.charAt(0) == '_')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return marked ? trimmed(bare, "*_") : bare;
    }

    private static int endOfMark(String text) {
        Matcher mark = NUMBER.matcher(text);
        return mark.find() && mark.end() < text.length() ? mark.end() : 0;
    }
}
