package org.colloquium.digest.format.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** A numbered paper of a report: the lines of its title, and those of each of its fields. */
final class NepEntry {

    static final Pattern NUMBERED = Pattern.compile("\\s{0,4}(\\d{1,4})\\.\\s++(\\S.*)");

    /** What the lines of an entry say. */
    private enum Field {
        TITLE,
        BY,
        ABSTRACT,
        KEYWORDS,
        JEL,
        DATE,
        URL
    }

    private static final Pattern FIELD = Pattern.compile("\\s{0,8}(By|Abstract|Keywords?|JEL|Date|URL)\\s?:\\s*+(.*)");
    private static final Pattern RULE = Pattern.compile("\\s{0,8}[-=_*]{10,200}\\s{0,8}");
    private static final Pattern FOOT =
            Pattern.compile("\\s{0,8}(?:This nep-\\w{2,5} issue|General information on the NEP|-- $).*");
    private static final int LINES_OF_TITLE = 6;

    private final Map<Field, List<Line>> fields = new EnumMap<>(Field.class);
    private final int firstLine;
    private int lastLine;
    private boolean named;

    private NepEntry(int firstLine) {
        this.firstLine = firstLine;
        this.lastLine = firstLine;
    }

    static List<NepEntry> in(List<Line> lines) {
        List<NepEntry> entries = new ArrayList<>();
        int number = 0;
        int i = 0;
        while (i < lines.size()) {
            Matcher start = NUMBERED.matcher(lines.get(i).text());
            int here = start.matches() && isStart(lines, i) ? Integer.parseInt(start.group(1)) : 0;
            if (here > number || (here == 1 && ruledOff(lines, i))) {
                NepEntry entry = new NepEntry(lines.get(i).first());
                int end = entry.read(lines, i, start.group(2), here);
                if (entry.fields.size() > 1) {
                    entries.add(entry);
                    number = here;
                    i = end - 1;
                }
            }
            i++;
        }
        // In an overview, authors may stand below the titles, but no fields with names.
        return entries.stream().anyMatch(it -> it.named)
                ? entries.stream().filter(it -> it.named).toList()
                : List.of();
    }

    Candidate candidate() {
        List<PaperLink> links = links();
        return Candidate.titled(joined(Field.TITLE))
                .summary(joined(Field.ABSTRACT))
                .authors(NepAuthors.of(lines(Field.BY).stream().map(Line::text).toList()))
                .published(published())
                .comment(comment())
                .doi(links.stream()
                        .map(link -> Doi.parse(link.url()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null))
                .links(links)
                .lines(firstLine, lastLine)
                .confidence(fields.containsKey(Field.URL) || fields.containsKey(Field.BY) ? 0.97 : 0.7)
                .build();
    }

    private static boolean isStart(List<Line> lines, int i) {
        return i == 0
                || lines.get(i - 1).isBlank()
                || RULE.matcher(lines.get(i - 1).text()).matches();
    }

    private static boolean ruledOff(List<Line> lines, int i) {
        int above = i - 1;
        while (above > 0 && above > i - 4 && lines.get(above).isBlank()) {
            above--;
        }
        return above >= 0 && RULE.matcher(lines.get(above).text()).matches();
    }

    /** Reads on to where the entry ends, and tells that place. */
    private int read(List<Line> lines, int start, String title, int number) {
        add(Field.TITLE, lines.get(start), title);
        Field field = Field.TITLE;
        boolean blank = false;
        int i = start + 1;
        for (; i < lines.size() && !endsBefore(lines, i, number); i++) {
            Line line = lines.get(i);
            Matcher named = FIELD.matcher(line.text());
            if (line.isBlank()) {
                blank = true;
                if (field == Field.ABSTRACT) {
                    lines(Field.ABSTRACT).add(new Line(line.first(), line.last(), ""));
                }
                continue;
            }
            if (named.matches()) {
                this.named = true;
                field = field(named.group(1));
                add(field, line, named.group(2));
            } else {
                Field next = continued(field, blank);
                if (next == null) {
                    break;
                }
                field = next;
                add(field, line, line.text());
            }
            blank = false;
        }
        return i;
    }

    private static boolean endsBefore(List<Line> lines, int i, int number) {
        String text = lines.get(i).text();
        Matcher next = NUMBERED.matcher(text);
        return RULE.matcher(text).matches()
                || FOOT.matcher(text).matches()
                || (next.matches() && isStart(lines, i) && begins(lines, i, Integer.parseInt(next.group(1)), number));
    }

    private static boolean begins(List<Line> lines, int i, int number, int before) {
        return number > before ? hasFields(lines, i, true) : number == 1 && hasFields(lines, i, false);
    }

    // In an abstract, "2. We show that ..." begins no paper.
    private static boolean hasFields(List<Line> lines, int i, boolean orBlank) {
        for (int below = i + 1; below < Math.min(lines.size(), i + 1 + LINES_OF_TITLE); below++) {
            if (lines.get(below).isBlank()) {
                return orBlank;
            }
            if (FIELD.matcher(lines.get(below).text()).matches()) {
                return true;
            }
        }
        return i + 1 >= lines.size();
    }

    /** The field that a line without a name belongs to; null if it belongs to the entry no more. */
    private @Nullable Field continued(Field field, boolean blank) {
        boolean bare = !fields.containsKey(Field.BY) && !fields.containsKey(Field.URL);
        return switch (field) {
            case TITLE -> !blank ? Field.TITLE : bare ? Field.BY : Field.ABSTRACT;
            case BY, KEYWORDS, JEL -> !blank ? field : free(Field.ABSTRACT);
            case ABSTRACT -> Field.ABSTRACT;
            case DATE, URL -> lines(field).getLast().text().isBlank() ? field : free(Field.ABSTRACT);
        };
    }

    private @Nullable Field free(Field field) {
        return fields.containsKey(field) ? null : field;
    }

    private void add(Field field, Line line, String text) {
        lines(field).add(new Line(line.first(), line.last(), text.strip()));
        lastLine = line.last();
    }

    private List<Line> lines(Field field) {
        return fields.computeIfAbsent(field, none -> new ArrayList<>());
    }

    private static Field field(String name) {
        return name.startsWith("Keyword") ? Field.KEYWORDS : Field.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private String joined(Field field) {
        StringBuilder joined = new StringBuilder();
        for (Line line : fields.getOrDefault(field, List.of())) {
            boolean paragraph = line.text().isEmpty();
            boolean begins = joined.isEmpty() || joined.charAt(joined.length() - 1) == '\n';
            joined.append(paragraph ? (begins ? "" : "\n\n") : (begins ? "" : " ") + line.text());
        }
        return joined.toString().strip();
    }

    private @Nullable String published() {
        String date = joined(Field.DATE);
        return date.isEmpty() ? null : date.replaceAll("(?<=\\d)[‐‑‒–](?=\\d)", "-");
    }

    private @Nullable String comment() {
        String keywords = joined(Field.KEYWORDS);
        String codes = joined(Field.JEL);
        String comment = (keywords.isEmpty() ? "" : "Keywords: " + keywords)
                + (keywords.isEmpty() || codes.isEmpty() ? "" : "; ")
                + (codes.isEmpty() ? "" : "JEL: " + codes);
        return comment.isEmpty() ? null : comment;
    }

    private List<PaperLink> links() {
        List<PaperLink> links = new ArrayList<>();
        String addresses = fields.getOrDefault(Field.URL, List.of()).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        LinksInText.find(addresses)
                .forEach(link ->
                        links.add(link.rel() == LinkRel.PROJECT ? new PaperLink(LinkRel.ABSTRACT, link.url()) : link));
        LinksInText.find(joined(Field.ABSTRACT)).stream()
                .filter(link -> links.stream().noneMatch(it -> it.url().equals(link.url())))
                .forEach(links::add);
        return links;
    }
}
