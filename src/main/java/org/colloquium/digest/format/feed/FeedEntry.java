package org.colloquium.digest.format.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.digest.format.WrittenDay;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** An entry of a feed, and what it says of the paper that it announces. */
public final class FeedEntry {

    private static final List<String> VENUES =
            List.of("journal_ref", "journal_reference", "publicationName", "journal-title");

    private static final Pattern OAI = Pattern.compile("^oai:arXiv\\.org:", Pattern.CASE_INSENSITIVE);

    private final SyndEntry entry;
    private final EntryMark mark;
    private final EntryLinks links;

    private FeedEntry(SyndEntry entry, EntryMark mark) {
        this.entry = entry;
        this.mark = mark;
        this.links = EntryLinks.of(entry);
    }

    /** The entry, unless the document breaks off in it. */
    static Optional<FeedEntry> of(SyndEntry entry) {
        return EntryMark.of(entry.getForeignMarkup())
                .filter(mark -> mark.last() > 0)
                .map(mark -> new FeedEntry(entry, mark));
    }

    /** Its title as it stands, perhaps HTML. */
    public String title() {
        return Objects.requireNonNullElse(entry.getTitle(), "");
    }

    /** Its summary, or else its content, as it stands, perhaps HTML. */
    public String description() {
        Stream<SyndContent> all =
                Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream());
        return all.map(SyndContent::getValue)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Its name for machines, as it stands. */
    public String id() {
        return Objects.requireNonNullElse(entry.getUri(), "");
    }

    /** The text of the first element of an extension with this name, empty if there is none. */
    public String extension(String name) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getName().equalsIgnoreCase(name))
                .map(Element::getTextTrim)
                .findFirst()
                .orElse("");
    }

    /** Whoever is named as an author or creator, as it stands. */
    public List<String> creators() {
        List<String> creators = dublinCore().map(DCModule::getCreators).orElse(List.of());
        List<String> authors = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .toList();
        // ROME repeats the first author of an Atom entry as its creator.
        return creators.size() < authors.size() ? authors : creators;
    }

    /** The paper it announces, under this title and with this abstract. */
    public Candidate.Builder paper(String title, String summary) {
        List<PaperLink> all = new ArrayList<>(links.all());
        LinksInText.find(summary).stream()
                .filter(link -> link.rel() == LinkRel.CODE || link.rel() == LinkRel.PROJECT)
                .filter(link -> !all.contains(link))
                .forEach(all::add);
        Doi doi = doi();
        boolean known = doi != null || arxivId() != null;
        return Candidate.titled(title)
                .summary(summary)
                .authors(Creators.of(creators()))
                .arxivId(arxivId())
                .doi(doi)
                .published(published())
                .venue(VENUES.stream()
                        .map(this::extension)
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(null))
                .links(all)
                .lines(mark.first(), Math.max(mark.first(), mark.last()))
                .confidence(known ? 0.95 : creators().isEmpty() || summary.isEmpty() ? 0.6 : 0.8);
    }

    private @Nullable ArxivId arxivId() {
        return Stream.concat(Stream.of(OAI.matcher(id()).replaceFirst("")), links.addresses())
                .flatMap(it -> Stream.concat(ArxivId.parse(it).stream(), Doi.parse(it).flatMap(Doi::arxivId).stream()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Doi doi() {
        Stream<String> identifiers = dublinCore().map(DCModule::getIdentifiers).orElse(List.of()).stream();
        return Stream.of(Stream.of(extension("doi")), identifiers, Stream.of(id()), links.addresses())
                .flatMap(it -> it)
                .flatMap(it -> EntryLinks.doi(it).stream())
                .filter(it -> it.arxivId().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String published() {
        return mark.date().isEmpty()
                ? null
                : WrittenDay.of(mark.date()).map(LocalDate::toString).orElse(mark.date());
    }

    private Optional<DCModule> dublinCore() {
        return entry.getModule(DCModule.URI) instanceof DCModule module ? Optional.of(module) : Optional.empty();
    }
}
