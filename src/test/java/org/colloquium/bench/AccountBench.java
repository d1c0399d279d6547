package org.colloquium.bench;

import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountOrder;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountService;
import org.colloquium.account.AccountState;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrators' list of accounts: where there are few, then where there are many. */
final class AccountBench {
    private static final int FEW = 100;
    private static final int SCREEN = 50;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 100;
    private static final List<String> NAMES =
            List.of("Ifeoma Okafor", "Hanna Weiss", "Katya Orlova", "Daniel Brandt", "Jonas Lindqvist", "Mei Tanaka");

    private final Server server;
    private final AccountService accounts;
    private final AccountId administrator;

    AccountBench(Server server) {
        this.server = server;
        accounts = server.bean(AccountService.class);
        administrator = server.bean(TestAccounts.class).administrator("Ada Administrator");
        server.bean(TestSignIn.class).password(administrator);
    }

    void run(int count) throws Exception {
        make(FEW);
        List<Rounds> few = measure();
        make(count - FEW);
        List<Rounds> many = measure();
        Table table = Table.of(
                "Milliseconds for the first " + SCREEN + " of " + count + " accounts",
                "rounds",
                "p50",
                "p95",
                "p50 / " + FEW);
        List<String> what = List.of("list by name", "search", "filter", "sort by last seen", "page opened");
        for (int i = 0; i < what.size(); i++) {
            table.rounds(what.get(i), many.get(i), many.get(i).times(few.get(i)));
        }
    }

    private List<Rounds> measure() throws Exception {
        server.settle();
        AccountQuery all = AccountQuery.of("");
        String email = server.bean(TestSignIn.class).email(administrator);
        try (Visitor visitor = Visitor.signIn(server.port(), email)) {
            return Rounds.byTurns(
                    WARM_UP,
                    ROUNDS,
                    List.of(
                            round -> screen(all),
                            round -> screen(AccountQuery.of("orlova " + round)),
                            round -> screen(all.with(AccountState.DISABLED).unseenFor(180)),
                            round -> screen(all.by(AccountOrder.UNSEEN)),
                            round -> visitor.open("admin/accounts")));
        }
    }

    private void screen(AccountQuery query) {
        TestAccounts.as(administrator, () -> {
            List<AccountId> found = accounts.search(query);
            List<AccountId> shown = found.subList(0, Math.min(SCREEN, found.size()));
            accounts.ownedBy(shown);
            return accounts.rows(shown);
        });
    }

    private void make(int count) {
        server.bean(JdbcClient.class)
                .sql("""
                insert into account (id, version, email, name, administrator, enabled, created_at, last_seen_at)
                select gen_random_uuid(), 0, 'n' || n || '-' || gen_random_uuid() || '@example.org',
                       (:names::text[])[1 + n % :many] || ' ' || n, false, n % 20 <> 0,
                       now() - make_interval(days => n % 700),
                       case when n % 10 <> 0 then now() - make_interval(hours => n % 9000) end
                from generate_series(1, :count) n""")
                .param("names", NAMES.toArray(String[]::new))
                .param("many", NAMES.size())
                .param("count", count)
                .update();
    }
}
