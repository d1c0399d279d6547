package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.PageDate;
import org.colloquium.digest.format.PageMark;
import org.colloquium.paper.ArxivId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page with links from top to bottom: the address of a paper follows its title and comes again below its
 * abstract; upvotes stand above, authors and a date below.
 */
final class LinkedPapers {

    private static final Pattern VOTES =
            Pattern.compile("(?:[-*•] )?(?:\\[[-x ]?] ?|☐ ?|upvote ?)(\\d{1,6}|-)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("(?:upvote)? ?(\\d{1,6}|-)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORS =
            Pattern.compile("(?:.{0,200}[\\s·•-])?\\d{1,5} authors?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:.{0,120}[·•] ?)?(?:published on )?(.{4,40})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_MARK = 150;

    private final List<LinkedLine> lines;
    private final List<LinkedPaper> papers = new ArrayList<>();
    private final List<LinkedLine> floating = new ArrayList<>();
    private @Nullable LinkedPaper current;
    private int pending = -1;
    private @Nullable String votes;
    private boolean voted;
    private boolean titleOpen;
    private boolean blank = true;

    private LinkedPapers(List<LinkedLine> lines) {
        this.lines = lines;
    }

    static LinkedPapers in(List<Line> text) {
        LinkedPapers page = new LinkedPapers(LinkedLines.of(text));
        for (int i = 0; i < page.lines.size(); i++) {
            LinkedLine line = page.lines.get(i);
            if (line.isBlank()) {
                page.blank = true;
                page.titleOpen = false;
            } else {
                page.read(line, i);
                page.blank = false;
            }
        }
        return page;
    }

    List<LinkedPaper> papers() {
        return papers;
    }

    List<LeftOver> leftOver() {
        return LinkedRest.of(lines, papers);
    }

    @Nullable DigestDate date() {
        int first = papers.isEmpty() ? 0 : papers.getFirst().firstLine();
        return lines.stream()
                .takeWhile(line -> line.first() < first)
                .map(line -> PageDate.find(line.shown()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void read(LinkedLine line, int i) {
        if (line.reference()) {
            current = null;
            return;
        }
        Matcher count = VOTES.matcher(line.shown());
        Optional<SiteAddress> login = line.link(SiteAddress.Sort.LOGIN).filter(it -> it.paper() != null);
        Optional<SiteAddress> paper = line.link(SiteAddress.Sort.PAPER);
        if (login.isPresent() && COUNT.matcher(line.shown()).matches()
                || count.matches()
                || login.isPresent() && line.shown().isEmpty()) {
            votes(line, login.map(SiteAddress::paper).orElse(null));
        } else if (paper.isPresent()) {
            address(line, paper.get());
        } else {
            text(line, i);
        }
    }

    private void votes(LinkedLine line, @Nullable ArxivId id) {
        Matcher count = VOTES.matcher(line.shown());
        Matcher number = COUNT.matcher(line.shown());
        String found = count.matches() ? count.group(1) : number.matches() ? number.group(1) : null;
        String upvotes = "-".equals(found) ? null : found;
        if (current != null && isMarkOf(current, line, id)) {
            current.end(line);
            current.upvoted(upvotes);
            return;
        }
        current = null;
        floating.clear();
        if (pending < 0) {
            pending = line.first();
            votes = null;
        }
        votes = upvotes == null ? votes : upvotes;
        voted = true;
    }

    // Upvotes stand above a paper, and on some pages below it.
    private static boolean isMarkOf(LinkedPaper paper, LinkedLine line, @Nullable ArxivId id) {
        return id != null
                ? paper.id().sameWorkAs(id)
                : paper.hasAbstract()
                        && line.shown().toLowerCase(java.util.Locale.ROOT).startsWith("upvote");
    }

    private void address(LinkedLine line, SiteAddress address) {
        if (current != null && address.isOf(current.id())) {
            again(current, line);
            return;
        }
        List<LinkedLine> above = line.closed() ? List.of() : blockAbove(line);
        StringBuilder title = new StringBuilder();
        above.forEach(each -> title.append(title.isEmpty() ? "" : " ").append(each.shown()));
        title.append(title.isEmpty() || line.shown().isEmpty() ? "" : " ").append(line.shown());
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || AUTHORS.matcher(title).matches()) {
            text(line, -1);
            return;
        }
        int first = above.isEmpty() ? line.first() : above.getFirst().first();
        current = new LinkedPaper(
                Objects.requireNonNull(address.paper()),
                address.url(),
                title.toString(),
                pending > 0 ? pending : first,
                line.last());
        papers.add(current);
        if (voted) {
            current.upvoted(votes);
        }
        titleOpen = line.marker() == LinkedLine.Marker.LEADING;
        pending = -1;
        voted = false;
        votes = null;
        floating.clear();
    }

    private void again(LinkedPaper paper, LinkedLine line) {
        boolean address = line.shown().isEmpty()
                && (line.marker() == LinkedLine.Marker.NONE || line.written().isEmpty());
        boolean mark = address || AUTHORS.matcher(line.shown()).matches();
        if (!mark && !paper.hasEnded() && (!paper.hasAbstract() || line.marker() != LinkedLine.Marker.NONE)) {
            paper.addToAbstract(line, blank);
        } else if (paper.hasAbstract()) {
            paper.end(line);
        } else {
            paper.cover(line);
        }
    }

    /** The lines right above an address that may be the title it belongs to. */
    private List<LinkedLine> blockAbove(LinkedLine line) {
        int from = floating.size();
        int next = line.shown().isEmpty() ? -1 : line.first();
        while (from > 0) {
            LinkedLine above = floating.get(from - 1);
            boolean joins = next < 0 || above.last() == next - 1;
            if (!joins || !above.links().isEmpty() || PageMark.of(above.shown()) != null) {
                break;
            }
            next = above.first();
            from--;
        }
        return List.copyOf(floating.subList(from, floating.size()));
    }

    private void text(LinkedLine line, int i) {
        LinkedPaper paper = current;
        if (paper == null || isTitleOfNext(i)) {
            current = null;
            floating.add(line);
        } else if (!paper.hasEnded()) {
            inAbstract(paper, line, i);
        } else if (!floating.isEmpty() || !belowAbstract(paper, line)) {
            floating.add(line);
        }
    }

    private void inAbstract(LinkedPaper paper, LinkedLine line, int i) {
        if (titleOpen
                && line.links().isEmpty()
                && (i + 1 >= lines.size() || lines.get(i + 1).isBlank())) {
            paper.goOnWithTitle(line);
            titleOpen = false;
            return;
        }
        boolean site = line.links().stream().anyMatch(it -> it.sort() != SiteAddress.Sort.ELSEWHERE)
                && line.shown().length() <= LONGEST_MARK;
        if (paper.hasAbstract() && (isMark(line) || (site && blank))) {
            paper.end(line);
            belowAbstract(paper, line);
        } else if (!paper.hasAbstract() && isMark(line)) {
            paper.cover(line);
        } else {
            paper.addToAbstract(line, blank);
        }
    }

    private boolean isMark(LinkedLine line) {
        PageMark mark = PageMark.of(line.shown());
        boolean date = mark != null && mark.sort() == PageMark.Sort.DATE;
        return AUTHORS.matcher(line.shown()).matches()
                || (mark != null && (mark.telling() || date || (blank && mark.sort() != PageMark.Sort.HEAD)));
    }

    /** Takes a line for a mark of the paper, if it looks like one. */
    private boolean belowAbstract(LinkedPaper paper, LinkedLine line) {
        Matcher published = PUBLISHED.matcher(line.shown());
        DigestDate date = published.matches() ? PageDate.find(published.group(1)) : null;
        if (date != null) {
            paper.publishedOn(date.text());
        } else if (!line.shown().isEmpty() && !AUTHORS.matcher(line.shown()).matches()) {
            PageMark mark = PageMark.of(line.shown());
            boolean ofPage =
                    mark != null && mark.sort() != PageMark.Sort.AT_PAPER && mark.sort() != PageMark.Sort.BELOW_TITLE;
            if (ofPage
                    || (mark == null && (paper.hasOrganisation() || line.shown().length() > LONGEST_MARK))) {
                return false;
            }
            if (mark == null) {
                paper.from(line.shown());
            }
        }
        paper.cover(line);
        return true;
    }

    private boolean isTitleOfNext(int i) {
        if (current == null
                || i < 0
                || !current.hasEnded()
                || !lines.get(i).links().isEmpty()) {
            return false;
        }
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        ArxivId id = current.id();
        return next < lines.size()
                && lines.get(next).shown().isEmpty()
                && lines.get(next).links().stream().anyMatch(it -> it.sort() == SiteAddress.Sort.PAPER && !it.isOf(id));
    }
}
