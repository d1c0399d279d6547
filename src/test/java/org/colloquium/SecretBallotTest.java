package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestExports;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.Ids;
import org.colloquium.group.TestGroup;
import org.colloquium.live.Change;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.VoteChanged;
import org.colloquium.vote.VoteService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of a secret ballot nobody learns another's vote, and none of its result before the close: whoever asks whatever there
 * is to ask is told the same whatever others voted; and after the close the same whoever of them voted which.
 */
@RecordApplicationEvents
class SecretBallotTest extends ViewTest {
    private static final List<String> SEARCHES =
            List.of("votes>=1", "votes>=2", "votes:0", "is:chosen", "-is:chosen", "upvotes>=1");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REFUSED =
            Pattern.compile("\\{[^{}]*\"access-refused\"[^{}]*(\\{[^{}]*\\}[^{}]*)?\\},?\\s*");

    @Autowired
    TestAnswers asked;

    @Autowired
    TestGroup stage;

    @Autowired
    TestThings things;

    @Autowired
    TestBallots ballots;

    @Autowired
    TestExports exports;

    @Autowired
    TestSignIn signIn;

    @Autowired
    BallotService course;

    @Autowired
    VoteService votes;

    @Autowired
    TransactionTemplate transaction;

    private String prepared = "";
    private TestGroup.Cast cast;
    private Map<Class<?>, Object> about;
    private BallotDetails ballot;
    private final Map<String, AccountId> onlookers = new LinkedHashMap<>();
    private final Map<String, String> bearers = new LinkedHashMap<>();

    @BeforeEach
    void prepare() {
        cast = stage.make();
        about = things.of(cast);
        ballot = ballots.open(cast);
        about.put(BallotId.class, ballot.id());
        about.put(PaperId.class, ballot.paperIds().get(1));
        onlookers.put("organiser", cast.organiser());
        onlookers.put("another member", cast.otherMember());
        onlookers.put("guest", cast.guest());
        onlookers.put("owner of another group", cast.stranger());
        onlookers.put("administrator", cast.administrator());
        onlookers.forEach((who, id) -> bearers.put(who, signIn.bearer(id)));
        bearers.put("nobody", "");
        ballots.vote(cast.otherMember(), ballot, 3); // one who looks on has voted too
        everything(); // else what only the first visit leaves would be a difference
        prepared = Ids.next().toString();
    }

    /** In one test, since so much is asked that a second would be slow. */
    @Test
    void nobodyLearnsAVoteOfOthersOrAnEarlyResult(@Autowired ApplicationEvents events) {
        whileItIsOpenNothingIsToldOfVotesAndResult(events);
        Map<String, String> some = closed(1, 2);
        assertSame(closed(2, 1), some);
        assertThat(some.get("GET /api/v1/ballots/{ballot}/votes as guest"))
                .as("the votes themselves are told")
                .contains(ballot.paperIds().get(1).toString(), "sha256:");
        otherVotesAreAnotherResult(some, closed(1, 1));
    }

    private void whileItIsOpenNothingIsToldOfVotesAndResult(ApplicationEvents events) {
        vote(1, 2);
        Map<String, String> some = everything();
        events.clear();
        vote(2, 0);
        assertThat(events.stream(Change.class).flatMap(it -> it.topics().stream()))
                .as("pages that are told: the voters' own")
                .containsOnly(VoteChanged.own(cast.member()), VoteChanged.own(cast.owner()));
        assertSame(everything(), some);
        assertThat(some).hasSizeGreaterThan(400);
    }

    /** Else what is said above would prove nothing. */
    private void otherVotesAreAnotherResult(Map<String, String> some, Map<String, String> others) {
        Set<String> changed = some.keySet().stream()
                .filter(it -> !Objects.equals(some.get(it), others.get(it)))
                .collect(Collectors.toSet());
        assertThat(changed)
                .contains(
                        "GET /api/v1/ballots/{ballot}/result as guest",
                        "GET /api/v1/ballots/{ballot}/votes as another member",
                        "votes>=2 as organiser",
                        "page ballots/" + ballot.id() + " as guest",
                        "page papers/" + ballot.paperIds().get(1) + " as another member");
        assertThat(changed)
                .noneMatch(it ->
                        it.endsWith("owner of another group") || it.endsWith("administrator") || it.endsWith("nobody"));
    }

    private void vote(int members, int owners) {
        ballots.vote(cast.member(), ballot, members);
        ballots.vote(cast.owner(), ballot, owners);
    }

    /** What is told after the close, of which then nothing is left; the votes come in the order of their papers. */
    private Map<String, String> closed(int members, int owners) {
        Map<String, String> told = null;
        for (int i = 0; told == null && i < 200; i++) {
            told = closedInOrder(members, owners);
        }
        return Objects.requireNonNull(told, "the order is drawn");
    }

    private @Nullable Map<String, String> closedInOrder(int members, int owners) {
        return transaction.execute(tx -> {
            tx.setRollbackOnly();
            vote(members, owners);
            TestAccounts.run(cast.organiser(), () -> course.close(ballot.id()));
            List<String> order = as(cast.guest(), () -> votes.votes(ballot.id())).votes().stream()
                    .map(it -> String.valueOf(
                            ballot.question().candidates().indexOf(((List<?>) it.get("approve")).getFirst())))
                    .toList();
            return order.equals(order.stream().sorted().toList()) ? everything() : null;
        });
    }

    /** Without what is made by asking: ids of now, and the deeds and the number of deeds of whoever was refused. */
    private Map<String, String> everything() {
        Map<String, String> all = new LinkedHashMap<>(asked.all(cast, about, bearers, SEARCHES));
        onlookers.forEach((who, id) -> {
            exports.of(id)
                    .forEach((file, text) -> all.put("export " + file + " as " + who, TestAnswers.withoutChance(text)));
            pages().forEach(it -> all.put("page " + it + " as " + who, page(id, it)));
        });
        all.replaceAll(this::withoutAsking);
        return all;
    }

    private String withoutAsking(String question, String answer) {
        String told =
                REFUSED.matcher(answer).replaceAll("").replaceAll("\\s+", " ").replace(", ]", " ]");
        return ID.matcher(question.contains("/audit ") ? told.replaceAll("\"total\":\\d+", "") : told)
                .replaceAll(it -> it.group().compareTo(prepared) > 0 ? "new" : it.group());
    }

    private List<String> pages() {
        PaperId paper = ballot.paperIds().get(1);
        return List.of(
                "",
                "ballots",
                "ballots/" + ballot.id(),
                "library",
                "papers/" + paper,
                "triage",
                "meetings",
                "assignments",
                "assignments/propose",
                "assignments/preferences",
                "notes",
                "members",
                "members/audit");
    }

    /** All that a page sends, whether it shows it or not. */
    private String page(AccountId who, String path) {
        signIn(who);
        return quiet(() -> {
            UI.getCurrent().navigate("recount");
            Location location = new Location("g/" + cast.slug() + "/" + path);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            roundTrip();
            Component view = (Component) getCurrentView();
            return TestAnswers.withoutChance(text(view) + view.getElement().getOuterHTML())
                    .replaceAll("/resource/[^\"]*", "/a file of this page")
                    .replaceAll("now|\\d+ min|\\d\\d:\\d\\d", "lately");
        });
    }

    private static String quiet(Supplier<String> page) {
        try {
            return page.get();
        } catch (RuntimeException e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }

    private static void assertSame(Map<String, String> one, Map<String, String> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        assertThat(one.entrySet().stream()
                        .filter(it -> !it.getValue().equals(other.get(it.getKey())))
                        .map(it -> it.getKey() + ": " + parting(it.getValue(), other.getOrDefault(it.getKey(), ""))))
                .isEmpty();
    }

    /** From a little before where they differ. */
    private static String parting(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 150);
        return "\n  " + one.substring(from, Math.min(one.length(), at + 150)) + "\n  "
                + other.substring(from, Math.min(other.length(), at + 150)) + "\n";
    }
}
