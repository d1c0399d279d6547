package org.colloquium.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry.Happening;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.NotesChanged;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoteHappeningsTest extends IntegrationTest {
    @Autowired
    NoteHappenings home;

    @Autowired
    GroupService groups;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Test
    void homeTellsWhoWroteAndWhoAnsweredMe() {
        TestGroup.Cast cast = stage.make();
        PaperId paper = papers.add(cast.group(), "Linearly Mapping");
        NoteId mine = written.write(cast.member(), paper, "My plan");
        ReplyId reply = written.reply(cast.otherMember(), mine, "*Ten* minutes");
        NoteId other = written.write(cast.owner(), paper, "Another");
        written.writePrivately(cast.owner(), paper, "Secret");
        GroupPlace place =
                TestAccounts.as(cast.member(), () -> groups.open(cast.slug())).place();
        List<Happening> told = TestAccounts.as(cast.member(), () -> home.happenings(place, Instant.EPOCH, 20));
        String page = "g/" + cast.slug() + "/papers/" + paper;
        assertThat(told).extracting(Happening::did).containsExactly("wrote a note on", "replied to you on");
        assertThat(told).extracting(Happening::path).containsExactly(page + "#note-" + other, page + "#reply-" + reply);
        assertThat(told).extracting(Happening::quote).containsExactly("Another", "Ten minutes");
        assertThat(told).extracting(Happening::title).containsOnly("Linearly Mapping");
        assertThat(home.follows(place))
                .containsExactly(NotesChanged.inGroup(cast.group()).name());
    }
}
