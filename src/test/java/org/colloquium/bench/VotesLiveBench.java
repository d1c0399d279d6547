package org.colloquium.bench;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.VoteService;

/** How soon open pages of a ballot show that somebody has voted, beside the bare sending of a letter to as many. */
final class VotesLiveBench {
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 40;

    private final Server server;

    VotesLiveBench(Server server) {
        this.server = server;
    }

    /** @param sessions how many have the ballot open, each a session and a page of its own */
    void run(int sessions) throws Exception {
        TestGroup.Cast cast = server.bean(TestGroup.class).make();
        BallotDetails ballot = server.bean(TestBallots.class).open(cast);
        try (BareEcho echo = new BareEcho(server.bean(DataSource.class));
                Ears bare = new Ears(bare(echo, sessions));
                Ears pages = new Ears(pages(cast, ballot, sessions))) {
            List<double[]> bareTimes = new ArrayList<>();
            List<double[]> pageTimes = new ArrayList<>();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                double[] letter = bare.after(echo::tell);
                double[] vote = pages.after(act(i + WARM_UP, cast.member(), ballot));
                if (i >= 0) {
                    bareTimes.add(letter);
                    pageTimes.add(vote);
                }
            }
            Rounds least = Rounds.of(Ears.joined(bareTimes));
            Rounds seen = Rounds.of(Ears.joined(pageTimes));
            Table table = Table.of(
                    "Milliseconds until each of " + sessions + " hears of it", "times", "p50", "p95", "p95 / bare");
            table.rounds("bare NOTIFY, LISTEN and WebSockets", least);
            table.rounds(
                    "a vote, on open pages of the ballot",
                    seen,
                    String.format(Locale.ROOT, "%.1f \u00d7", seen.p95() / least.p95()));
        }
    }

    /** The vote and its withdrawal by turns, since both change who has voted. */
    private Ears.Act act(int round, AccountId who, BallotDetails ballot) {
        return round % 2 == 0 ? () -> vote(who, ballot) : () -> withdraw(who, ballot);
    }

    private static List<Socket> bare(BareEcho echo, int sessions) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            sockets.add(echo.ear());
        }
        return sockets;
    }

    private List<Socket> pages(TestGroup.Cast cast, BallotDetails ballot, int sessions) throws Exception {
        TestSignIn signIn = server.bean(TestSignIn.class);
        signIn.password(cast.otherMember());
        String email = signIn.email(cast.otherMember());
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            try (Visitor visitor = Visitor.signIn(server.port(), email)) {
                sockets.add(visitor.listen(visitor.open("g/" + cast.slug() + "/ballots/" + ballot.id())));
            }
        }
        return sockets;
    }

    private void vote(AccountId who, BallotDetails ballot) {
        Map<String, Object> vote =
                Map.of("approve", List.of(ballot.paperIds().getFirst().toString()));
        TestAccounts.as(who, () -> server.bean(VoteService.class).cast(ballot.id(), vote));
    }

    private void withdraw(AccountId who, BallotDetails ballot) {
        TestAccounts.run(who, () -> server.bean(VoteService.class).withdraw(ballot.id()));
    }
}
