package org.colloquium.note;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.Markup;
import org.colloquium.common.Named;
import org.colloquium.common.References;
import org.colloquium.common.SafeMarkup;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps those who write. They type {@code @Ana Souza} and {@code [[Title]]}; what is kept names the person and the paper
 * by their ids, and so stays right when they are called otherwise.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class WritingService {
    private static final int MOST = 8;

    private final MemberService members;
    private final PaperTitles papers;
    private final Readers readers;
    private final Referring referring;
    private final TypedTitles titles;

    WritingService(
            MemberService members, PaperTitles papers, Readers readers, Referring referring, TypedTitles titles) {
        this.members = members;
        this.papers = papers;
        this.readers = readers;
        this.referring = referring;
        this.titles = titles;
    }

    /** The members with a name that begins so, at most eight; whoever is named in full already is none of them. */
    @May(Action.WRITE)
    public List<Suggestion> people(GroupId group, String begun) {
        List<Member> all = members.of(group);
        TypedNames names = new TypedNames(all);
        String wanted = folded(begun.strip());
        return all.stream()
                .filter(it -> begins(folded(it.name()), wanted))
                .filter(it -> !it.name().equals(begun.strip()) || !names.isTyped(it))
                .limit(MOST)
                .map(it -> new Suggestion(
                        (names.isTyped(it)
                                        ? "@" + it.name()
                                        : Named.person(it.name(), it.id().value())) + " ",
                        it.name(),
                        it.role().word()))
                .toList();
    }

    private static boolean begins(String name, String wanted) {
        return name.startsWith(wanted) || name.contains(" " + wanted);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The newest papers whose titles have these words, at most eight. */
    @May(Action.WRITE)
    public List<Suggestion> papers(GroupId group, String begun) {
        List<PaperSummary> found = papers.search(group, begun, MOST);
        Map<String, UUID> typed =
                titles.papers(group, found.stream().map(PaperSummary::title).toList());
        return found.stream()
                .map(it -> new Suggestion(
                        typed.containsKey(it.title())
                                ? "[[" + it.title() + "]] "
                                : Named.paper(it.title(), it.id().value()) + " ",
                        it.title(),
                        ""))
                .toList();
    }

    /** What is kept of what somebody typed. */
    @May(Action.WRITE)
    public String kept(GroupId group, String typed) {
        String titled = typed.contains("[[") ? titles.kept(group, typed) : typed;
        return titled.indexOf('@') < 0 ? titled : new TypedNames(members.of(group)).kept(titled);
    }

    /** The reverse of {@link #kept}: for whoever changes a text. */
    @May(Action.WRITE)
    public String typed(GroupId group, String kept) {
        if (!Named.isIn(kept)) {
            return kept;
        }
        Map<UUID, String> called = references(group, kept).papers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().title()));
        return new TypedNames(members.of(group)).typed(titles.typed(group, kept, called));
    }

    /** How what somebody typed will look. */
    @May(Action.WRITE)
    public SafeMarkup preview(GroupId group, String typed) {
        String kept = TextRules.storable(kept(group, typed));
        return Markup.markdown(kept, references(group, kept));
    }

    private References references(GroupId group, String kept) {
        return referring.in(group, readers.in(group), List.of(kept));
    }
}
