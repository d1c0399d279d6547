package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** A paper of a page with links, as it grows while the page is read. */
final class LinkedPaper {

    private final ArxivId id;
    private final String url;
    private final int firstLine;
    private final List<PaperLink> others = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String title;
    private int lastLine;
    private boolean ended;
    private boolean marks;
    private @Nullable String upvotes;
    private @Nullable String published;
    private @Nullable String organisation;

    LinkedPaper(ArxivId id, String url, String title, int firstLine, int lastLine) {
        this.id = id;
        this.url = url;
        this.title = title;
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    ArxivId id() {
        return id;
    }

    int firstLine() {
        return firstLine;
    }

    int lastLine() {
        return lastLine;
    }

    boolean hasAbstract() {
        return !text.isEmpty();
    }

    /** Whether it has what only papers on that page have. */
    boolean hasMarks() {
        return marks;
    }

    /** Whether its abstract is over, so that what follows are marks of the page or another paper. */
    boolean hasEnded() {
        return ended;
    }

    boolean hasOrganisation() {
        return organisation != null;
    }

    void goOnWithTitle(LinkedLine line) {
        title = title + " " + line.shown();
        lastLine = line.last();
    }

    void addToAbstract(LinkedLine line, boolean paragraph) {
        text.append(text.isEmpty() ? "" : paragraph ? "\n\n" : " ").append(line.written());
        line.links().stream()
                .filter(link -> link.sort() == SiteAddress.Sort.ELSEWHERE)
                .flatMap(link -> LinksInText.find(link.url()).stream())
                .forEach(others::add);
        lastLine = line.last();
    }

    void end(LinkedLine mark) {
        ended = true;
        cover(mark);
    }

    void cover(LinkedLine mark) {
        marks = true;
        lastLine = mark.last();
    }

    void upvoted(@Nullable String count) {
        marks = true;
        upvotes = count == null ? upvotes : count;
    }

    void publishedOn(String date) {
        published = published == null ? date : published;
    }

    void from(String name) {
        organisation = name;
    }

    Candidate candidate() {
        List<PaperLink> links = new ArrayList<>(List.of(new PaperLink(LinkRel.ABSTRACT, url)));
        List<PaperLink> more = LinksInText.find(text.toString());
        more.addAll(others);
        for (PaperLink link : more) {
            if (links.stream().noneMatch(it -> it.url().equals(link.url()))) {
                links.add(link);
            }
        }
        return Candidate.titled(title)
                .summary(text.toString())
                .arxivId(id)
                .published(published)
                .comment(comment())
                .links(links)
                .lines(firstLine, lastLine)
                .confidence(text.isEmpty() ? 0.7 : 0.98)
                .build();
    }

    private @Nullable String comment() {
        if (upvotes == null) {
            return organisation;
        }
        String voted = upvotes + (upvotes.equals("1") ? " upvote" : " upvotes") + " on Hugging Face";
        return organisation == null ? voted : organisation + "; " + voted;
    }
}
