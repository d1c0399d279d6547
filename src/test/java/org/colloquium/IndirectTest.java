package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.colloquium.ApiRoutes.Route;
import org.colloquium.account.AccountId;
import org.colloquium.account.Anyone;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.ProposalChanged;
import org.colloquium.assignment.TestProposals;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.TestDigests;
import org.colloquium.file.PdfService;
import org.colloquium.file.TextState;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.group.TestGroup;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.NoteId;
import org.colloquium.note.NotesChanged;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateChanged;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Reading;
import org.colloquium.paper.SavedSearchId;
import org.colloquium.paper.SavedSearchService;
import org.colloquium.paper.SavedSearchesChanged;
import org.colloquium.paper.StateChange;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * What somebody may not see is not to be found out by asking around it either: by counts, searches, orders, exports,
 * errors, or by what open pages are told (non-interference; Goguen and Meseguer, Security Policies and Security Models,
 * 1982).
 */
@RecordApplicationEvents
class IndirectTest extends IntegrationTest {
    private static final String WORD = "quixotic";
    private static final List<String> SEARCHES = List.of(
            WORD,
            "has:remark",
            "has:note",
            "notes>=2",
            "is:saved",
            "is:hidden",
            "state:read",
            "state:unread",
            "saved:yes",
            "votes>=1",
            "upvotes>=1");

    @Autowired
    ApiRoutes routes;

    @Autowired
    TestAnswers asked;

    @Autowired
    TestGroup stage;

    @Autowired
    TestThings things;

    @Autowired
    TestPapers papers;

    @Autowired
    TestNotes notes;

    @Autowired
    TestProposals proposals;

    @Autowired
    TestSignIn signIn;

    @Autowired
    PaperStateService states;

    @Autowired
    SavedSearchService searches;

    @Autowired
    DraftService drafts;

    @Autowired
    PdfService pdfs;

    private TestGroup.Cast cast;
    private Map<Class<?>, Object> scopes;
    private PaperId paper;
    private final Map<String, String> bearers = new LinkedHashMap<>();

    @BeforeEach
    void prepare() {
        cast = stage.make();
        scopes = things.of(cast);
        paper = (PaperId) Objects.requireNonNull(scopes.get(PaperId.class));
        papers.add(cast.group(), "Another paper");
        for (AccountId who : List.of(cast.member(), cast.otherMember())) {
            as(who, () -> states.change(paper, StateChange.remark("Read it", true)));
        }
        Awaitility.await()
                .until(() -> as(cast.member(), () -> pdfs.list(paper)).stream()
                        .noneMatch(it -> it.text() == TextState.WAITING));
        bearers.put("owner", signIn.bearer(cast.owner()));
        bearers.put("organiser", signIn.bearer(cast.organiser()));
        bearers.put("another member", signIn.bearer(cast.otherMember()));
        bearers.put("guest", signIn.bearer(cast.guest()));
        bearers.put("stranger", signIn.bearer(cast.stranger()));
        bearers.put("administrator", signIn.bearer(cast.administrator()));
    }

    @Test
    void whatAMemberKeepsToThemselvesChangesNoAnswerToOthers(@Autowired ApplicationEvents events) {
        Map<String, String> before = answers();
        events.clear();
        actPrivately();
        Map<String, String> after = answers();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(it -> !it.getValue().equals(before.get(it.getKey()))))
                .isEmpty();
        assertThat(before).hasSizeGreaterThan(300);
        Set<Topic> told =
                events.stream(Change.class).flatMap(it -> it.topics().stream()).collect(Collectors.toSet());
        assertThat(told)
                .as("pages that are told of a change")
                .containsExactlyInAnyOrder(
                        NotesChanged.privateTo(cast.member()),
                        PaperStateChanged.privateTo(cast.member()),
                        SavedSearchesChanged.privateTo(cast.member()));
    }

    @Test
    void whatOrganisersDraftChangesNoAnswerToOthers(@Autowired ApplicationEvents events) {
        bearers.keySet().removeAll(List.of("owner", "organiser"));
        Map<String, String> before = answers();
        events.clear();
        proposals.draft(cast, null, paper);
        assertThat(answers()).isEqualTo(before);
        assertThat(events.stream(Change.class).flatMap(it -> it.topics().stream()))
                .as("pages that are told of a change")
                .containsExactly(ProposalChanged.topic(cast.group()));
    }

    /** What is assigned, left open and offered is asked for as well. */
    @Test
    void whatIsNotedChangesNoAnswerToWhoIsBlind(@Autowired BlindService blind) {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        Map<String, String> before = answers();
        notes.write(cast.member(), paper, WORD + " is what I think, and more than forty characters of it");
        assertThat(answers()).isEqualTo(before);
        for (String work : List.of("slots", "offers", "assignments")) {
            assertThat(before.get("GET /api/v1/groups/{slug}/" + work + " as another member"))
                    .as(work)
                    .contains(paper.toString());
        }
    }

    @Test
    void theSameActsInPublicAreSeen(@Autowired ApplicationEvents events) {
        Map<String, String> before = answers();
        events.clear();
        notes.write(cast.member(), paper, WORD);
        as(cast.member(), () -> states.change(paper, StateChange.reading(Reading.READ)));
        Map<String, String> after = answers();
        Set<String> changed = after.keySet().stream()
                .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .collect(Collectors.toSet());
        assertThat(changed).contains("notes>=2 as another member", "GET /api/v1/papers/{paper} as guest");
        assertThat(changed).noneMatch(it -> it.endsWith("as stranger") || it.endsWith("as administrator"));
        assertThat(events.stream(Change.class).flatMap(it -> it.topics().stream()))
                .contains(NotesChanged.onPaper(paper), PaperStateChanged.topic(paper));
    }

    @Test
    void whatIsOfAnotherGroupLooksLikeNothing() {
        assertLooksLikeNothing(scopes, List.of("stranger", "administrator"));
    }

    @Test
    void whatIsSomebodysOwnLooksLikeNothing() {
        assertLooksLikeNothing(actPrivately(), List.copyOf(bearers.keySet()));
    }

    private Map<Class<?>, Object> actPrivately() {
        Map<Class<?>, Object> made = new HashMap<>();
        AccountId member = cast.member();
        NoteId note = notes.writePrivately(member, paper, WORD + " is what I think");
        made.put(NoteId.class, note);
        made.put(ReplyId.class, notes.reply(member, note, WORD + " indeed"));
        as(member, () -> {
            states.change(paper, StateChange.hidden(true));
            states.change(paper, StateChange.saved(true));
            made.put(
                    SavedSearchId.class,
                    searches.save(cast.group(), "Mine", WORD, false).id());
            made.put(DigestId.class, drafts.keep(cast.group(), TestDigests.pasted(TestDigests.page(WORD, 3))));
            return made;
        });
        return made;
    }

    /** What all but the member are answered, by what they ask; that they asked leaves nothing, also in the log. */
    private Map<String, String> answers() {
        return asked.all(cast, scopes, bearers, SEARCHES);
    }

    private void assertLooksLikeNothing(Map<Class<?>, Object> hidden, List<String> callers) {
        List<String> told = new ArrayList<>();
        int pairs = 0;
        for (Route route : routes.all()) {
            Object thing = hidden.get(route.about());
            if (thing == null || route.handler().hasMethodAnnotation(Anyone.class)) {
                continue;
            }
            for (String who : callers) {
                if (who.equals("administrator") && isForAdministrators(route)) {
                    continue;
                }
                String there = asked.tried(route, asked.path(route, cast, hidden), bearers.get(who));
                String nowhere = asked.tried(
                        route, asked.path(route, cast, Map.of(route.about(), other(thing))), bearers.get(who));
                pairs++;
                if (!there.equals(nowhere)) {
                    told.add(route + " as " + who + ":\n  " + there + "\n  " + nowhere);
                }
            }
        }
        System.out.println("Hit and miss alike: " + pairs + " pairs of requests");
        assertThat(told).isEmpty();
        assertThat(pairs).isGreaterThan(20);
    }

    private static boolean isForAdministrators(Route route) {
        May may = route.handler().getMethodAnnotation(May.class);
        return may == null || may.value().grantToAdministrator() != Grant.NO;
    }

    private static Object other(Object thing) {
        return thing instanceof GroupId ? "no-such-group" : UUID.randomUUID();
    }
}
