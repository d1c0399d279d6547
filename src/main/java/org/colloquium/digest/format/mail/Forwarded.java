package org.colloquium.digest.format.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.DigestText;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * A text in which a digest was forwarded: below a line that says so, or quoted. What is around the digest becomes blank
 * and the marks of quoting go, so that its lines keep their numbers.
 */
final class Forwarded {

    private static final Pattern MARK = Pattern.compile(
            "\\s{0,8}-{4,40}\\s{0,3}\\p{L}[^-]{3,60}-{4,40}\\s{0,8}" + "|\\s{0,8}\\p{L}[\\p{L} ]{5,40}:\\s{0,8}");
    private static final Pattern FIELD = Pattern.compile("\\s{0,8}\\*?\\p{L}[\\p{L} -]{1,24}\\s?:\\*?\\s.*");
    private static final Pattern SUBJECT = Pattern.compile(
            "\\s{0,8}\\*?(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto)\\s?:\\*?\\s++(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENDER =
            Pattern.compile("\\s{0,8}\\*?(?:from|von|de|da|van|från|fra|od|sender)\\s?:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE = Pattern.compile("\\s{0,3}>\\s?(.*)", Pattern.DOTALL);
    private static final int MOST_LEVELS = 6;
    private static final int MOST_FIELDS = 30;
    private static final double QUOTED = 0.6;

    private final List<String> lines;
    private final boolean[] cut;
    private @Nullable String subject;

    private Forwarded(List<Line> lines) {
        this.lines = new ArrayList<>(lines.stream().map(Line::text).toList());
        this.cut = new boolean[lines.size()];
    }

    /** Whether a mail is forwarded in a text, below a line that says so. */
    static boolean isIn(List<Line> lines) {
        Forwarded text = new Forwarded(lines.subList(0, Math.min(200, lines.size())));
        return text.header(0) >= 0;
    }

    /** Has a part of a mail recognised without what was put around it when it was forwarded. */
    static PartFindings read(
            DigestSource source,
            @Nullable String part,
            @Nullable String subject,
            Function<DigestSource, Recognition> inner) {
        if (source.html().isPresent()) {
            Forwarded shown = new Forwarded(source.shown().lines());
            shown.unwrap();
            String inside = shown.subject == null ? subject : shown.subject;
            return PartFindings.of(part, source, inner.apply(source.inMail(inside)));
        }
        Forwarded text = new Forwarded(source.lines().lines());
        if (text.unwrap()) {
            String inside = text.subject == null ? subject : text.subject;
            Recognition recognition =
                    inner.apply(DigestSource.ofText(text.text()).inMail(inside));
            if (!recognition.isEmpty()) {
                return PartFindings.of(part, source, text.withWhatWasCut(recognition, source.lines()));
            }
        }
        return PartFindings.of(part, source, inner.apply(source.inMail(subject)));
    }

    private boolean unwrap() {
        boolean changed = false;
        for (int level = 0; level < MOST_LEVELS; level++) {
            int from = 0;
            int end = header(0);
            if (end >= 0) {
                readSubject(end);
                cut(0, end);
                from = end;
            }
            if (!unquote(from) && end < 0) {
                return changed;
            }
            changed = true;
        }
        return changed;
    }

    /** Where the header of the first forwarded mail ends, or −1 if none is. */
    private int header(int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() < 120 && !line.isBlank() && MARK.matcher(line).matches()) {
                int end = fields(i + 1);
                if (end > 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** Where the fields that begin here end, if there are at least two and one names the sender. */
    private int fields(int from) {
        int i = from;
        while (i < lines.size() && i < from + 2 && isNothing(lines.get(i))) {
            i++;
        }
        int first = i;
        int fields = 0;
        boolean sender = false;
        while (i < lines.size() && i < first + MOST_FIELDS && !isNothing(lines.get(i))) {
            Matcher quoted = QUOTE.matcher(lines.get(i));
            String line = quoted.matches() ? quoted.group(1) : lines.get(i);
            if (FIELD.matcher(line).matches()) {
                fields++;
                sender |= SENDER.matcher(line).matches();
            } else if (fields == 0) {
                return -1;
            }
            i++;
        }
        return fields >= 2 && sender ? i : -1;
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.strip().equals(">");
    }

    private void readSubject(int end) {
        for (String line : lines.subList(Math.max(0, end - MOST_FIELDS), end)) {
            Matcher quoted = QUOTE.matcher(line);
            Matcher found = SUBJECT.matcher(quoted.matches() ? quoted.group(1) : line);
            if (found.matches()) {
                subject = found.group(1).strip();
            }
        }
    }

    private boolean unquote(int from) {
        int written = 0;
        int first = -1;
        int last = -1;
        int quoted = 0;
        for (int i = from; i < lines.size(); i++) {
            written += lines.get(i).isBlank() ? 0 : 1;
            if (QUOTE.matcher(lines.get(i)).matches()) {
                quoted++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (quoted < 3 || quoted < written * QUOTED) {
            return false;
        }
        cut(from, first);
        cut(last + 1, lines.size());
        for (int i = first; i <= last; i++) {
            Matcher quote = QUOTE.matcher(lines.get(i));
            if (quote.matches()) {
                lines.set(i, quote.group(1));
            }
        }
        return true;
    }

    private void cut(int from, int to) {
        for (int i = from; i < to; i++) {
            cut[i] = true;
            lines.set(i, "");
        }
    }

    private String text() {
        return String.join("\n", lines);
    }

    private Recognition withWhatWasCut(Recognition found, DigestText original) {
        boolean[] covered = new boolean[cut.length];
        found.candidates().forEach(it -> Arrays.fill(covered, it.firstLine() - 1, it.lastLine(), true));
        found.leftOver().forEach(it -> Arrays.fill(covered, it.firstLine() - 1, it.lastLine(), true));
        List<LeftOver> around = new ArrayList<>();
        int i = 0;
        while (i < cut.length) {
            int end = i + 1;
            while (end < cut.length && cut[end] == cut[i] && covered[end] == covered[i]) {
                end++;
            }
            if (!covered[i]) {
                leftOver(original.lines().subList(i, end), cut[i]).forEach(around::add);
            }
            i = end;
        }
        return new Recognition(
                found.format(),
                found.why(),
                found.candidates(),
                Stream.concat(found.leftOver().stream(), around.stream())
                        .sorted(Comparator.comparingInt(LeftOver::firstLine))
                        .toList(),
                found.declared(),
                found.warnings(),
                found.date());
    }

    private static Stream<LeftOver> leftOver(List<Line> lines, boolean around) {
        List<Line> written = lines.stream().filter(line -> !line.isBlank()).toList();
        return written.isEmpty()
                ? Stream.empty()
                : Stream.of(new LeftOver(
                        written.getFirst().first(),
                        written.getLast().last(),
                        written.stream().map(Line::text).collect(Collectors.joining("\n")),
                        around
                                ? "Was put around the digest when it was forwarded."
                                : "Nothing but a mark of quoting."));
    }
}
