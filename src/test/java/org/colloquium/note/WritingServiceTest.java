package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.Markup;
import org.colloquium.common.Named;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** People and papers that are named while writing: offered, kept by their ids, and shown as they are called now. */
class WritingServiceTest extends IntegrationTest {
    private static final PageRequest PAGE = new PageRequest(50, null);
    private static final StreamQuery MENTIONING = new StreamQuery("", null, null, null, null, false, true, null);

    @Autowired
    WritingService writing;

    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

    @Autowired
    StreamService stream;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void onlyWhoWritesInTheGroupIsHelped() {
        List<Consumer<WritingService>> asks = List.of(
                it -> it.people(cast.group(), "m"),
                it -> it.papers(cast.group(), "map"),
                it -> it.kept(cast.group(), "@Mei Member"),
                it -> it.typed(cast.group(), mei()),
                it -> it.preview(cast.group(), "@Mei Member"));
        for (Consumer<WritingService> ask : asks) {
            TestAccounts.run(cast.member(), () -> ask.accept(writing));
            assertThatThrownBy(() -> TestAccounts.run(cast.guest(), () -> ask.accept(writing)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.run(cast.stranger(), () -> ask.accept(writing)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> ask.accept(writing)).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void peopleAreOfferedByAnyOfTheirNames() {
        stage.join(cast.group(), "Zoë Ångström", Role.MEMBER);
        assertThat(people("mem")).containsExactly("@Mei Member ", "@Max Member ");
        assertThat(people("ZOE a")).containsExactly("@Zoë Ångström ");
        assertThat(people("")).hasSize(6);
        assertThat(people("Mei Member")).as("named in full").isEmpty();
        assertThat(people("stan")).as("in another group").isEmpty();
    }

    @Test
    void papersAreOfferedByWordsOfTheirTitles() {
        assertThat(titles("text map")).containsExactly("[[Linearly Mapping from Image to Text Space]] ");
        PaperId framed = papers.add(cast.group(), "On [brackets]");
        assertThat(titles("brackets")).containsExactly(Named.paper("On [brackets]", framed.value()) + " ");
        papers.add(stage.make().group(), "Elsewhere mapping");
        assertThat(titles("elsewhere")).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptByIdsAndComesBack() {
        stage.join(cast.group(), "Mei", Role.MEMBER);
        String typed = "Ask @Mei Member, (@Max Member) on [[Linearly Mapping from Image to Text Space]]; "
                + "not `@Max Member`, $@Max Member$, a@Max Member, @Max Memberships, @Nobody or [[Nothing]]";
        String kept = kept(typed);
        assertThat(Markup.named(kept).people())
                .containsExactly(cast.member().value(), cast.otherMember().value());
        assertThat(Markup.named(kept).papers()).containsExactly(paper.value());
        assertThat(kept).contains("`@Max Member`", "$@Max Member$", "@Nobody or [[Nothing]]");
        assertThat(typed(kept)).isEqualTo(typed);
        assertThat(kept(kept)).as("is kept as it is").isEqualTo(kept);
    }

    @Test
    void twoOfOneNameAreToldApartByWhatIsKept() {
        AccountId other = stage.join(cast.group(), "Mei Member", Role.MEMBER);
        String both = Named.person("Mei Member", other.value());
        assertThat(people("mei")).containsExactly(mei() + " ", both + " ");
        assertThat(kept("@Mei Member")).isEqualTo("@Mei Member");
        assertThat(typed(both)).isEqualTo(both);
    }

    @Test
    void theyAreShownAsTheyAreCalledNowToTheirOwnGroup() {
        NoteId note = written.write(
                cast.member(),
                paper,
                kept("@Max Member on [[Linearly Mapping from Image to Text Space]]") + " "
                        + Named.person("Stan", cast.stranger().value()));
        database.sql("update account set name = 'Max Newname' where id = ?")
                .param(cast.otherMember().value())
                .update();
        String html = html(cast.guest(), note);
        assertThat(html)
                .contains("<span class=\"person\">&#64;Max Newname</span>")
                .contains("href=\"g/" + cast.slug() + "/papers/" + paper + "\"")
                .contains(" &#64;Stan</p>");
        assertThat(html(cast.otherMember(), note)).contains("class=\"person you\"");
        PaperId elsewhere = papers.add(stage.make().group(), "Secret elsewhere");
        assertThat(html(cast.member(), written.write(cast.member(), paper, Named.paper("Known", elsewhere.value()))))
                .contains("<p>Known</p>");
    }

    @Test
    void thePreviewShowsWhatWillBeShown() {
        String html = TestAccounts.as(
                cast.member(),
                () -> writing.preview(cast.group(), "*So* @Max Member\u0000 $x_1$")
                        .html());
        assertThat(html)
                .contains(
                        "<em>So</em>", "class=\"person\">&#64;Max Member</span>", "<code class=\"math\">$x_1$</code>");
    }

    @Test
    void theStreamFindsWhereOneIsMentioned() {
        written.write(cast.otherMember(), paper, "Nobody");
        NoteId note = written.write(cast.otherMember(), paper, "Ask " + mei());
        NoteId answered = written.write(cast.otherMember(), paper, "Somebody");
        ReplyId reply = written.reply(cast.organiser(), answered, "Ask " + mei());
        written.writePrivately(cast.otherMember(), paper, "Only I ask " + mei());
        assertThat(mentioning(cast.member())).containsExactly(answered, note);
        assertThat(mentioning(cast.organiser())).isEmpty();
        TestAccounts.run(cast.organiser(), () -> replies.delete(reply, null));
        written.edit(cast.otherMember(), note, "Ask nobody");
        assertThat(mentioning(cast.member())).isEmpty();
    }

    private List<NoteId> mentioning(AccountId who) {
        return TestAccounts.as(who, () -> stream.list(cast.group(), MENTIONING, PAGE)).items().stream()
                .map(StreamRow::id)
                .toList();
    }

    private String html(AccountId who, NoteId note) {
        TextDetails text = TestAccounts.as(who, () -> notes.find(note)).text();
        return Markup.markdown(String.valueOf(text.markdown()), text.references())
                .html();
    }

    private String mei() {
        return Named.person("Mei Member", cast.member().value());
    }

    private String kept(String typed) {
        return TestAccounts.as(cast.member(), () -> writing.kept(cast.group(), typed));
    }

    private String typed(String kept) {
        return TestAccounts.as(cast.member(), () -> writing.typed(cast.group(), kept));
    }

    private List<String> people(String begun) {
        return inserts(TestAccounts.as(cast.member(), () -> writing.people(cast.group(), begun)));
    }

    private List<String> titles(String begun) {
        return inserts(TestAccounts.as(cast.member(), () -> writing.papers(cast.group(), begun)));
    }

    private static List<String> inserts(List<Suggestion> found) {
        return found.stream().map(Suggestion::insert).toList();
    }
}
