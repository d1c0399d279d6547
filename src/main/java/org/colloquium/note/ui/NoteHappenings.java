package org.colloquium.note.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.group.GroupId;
import org.colloquium.note.NoteNews;
import org.colloquium.note.NoteOverview;
import org.colloquium.note.NotesChanged;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.springframework.stereotype.Component;

/** What others noted and replied, on home. */
@Component
class NoteHappenings implements HomeEntry {
    private final NoteOverview overview;
    private final PaperTitles titles;

    NoteHappenings(NoteOverview overview, PaperTitles titles) {
        this.overview = overview;
        this.titles = titles;
    }

    @Override
    public List<Happening> happenings(GroupPlace place, Instant since, int most) {
        GroupId group = new GroupId(place.id());
        List<NoteNews> news = overview.news(group, since, most);
        Map<PaperId, PaperSummary> papers =
                titles.of(group, news.stream().map(NoteNews::paper).distinct().toList());
        return news.stream().flatMap(it -> happening(place, it, papers)).toList();
    }

    @Override
    public Set<String> follows(GroupPlace place) {
        return Set.of(NotesChanged.inGroup(new GroupId(place.id())).name());
    }

    private static Stream<Happening> happening(GroupPlace place, NoteNews news, Map<PaperId, PaperSummary> papers) {
        PaperSummary paper = papers.get(news.paper());
        if (paper == null) {
            return Stream.of();
        }
        String anchor = news.reply() == null ? "note-" + news.note() : "reply-" + news.reply();
        return Stream.of(new Happening(
                news.when(),
                news.who().value(),
                did(news),
                paper.title(),
                true,
                place.path("papers/" + news.paper() + "#" + anchor),
                news.quote()));
    }

    private static String did(NoteNews news) {
        if (news.reply() == null) {
            return "wrote a note on";
        }
        return news.toMe() ? "replied to you on" : "replied to a note on";
    }
}
