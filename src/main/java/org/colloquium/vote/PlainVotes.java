package org.colloquium.vote;

import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the open votes of a version that kept them plain, before anybody is let in. A schema that grows up has no key,
 * and may be a backup's. Of two nodes that start at once the second waits for the first and finds nothing left to do.
 */
@Component
class PlainVotes implements SmartInitializingSingleton {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final VoteSeal seal;

    PlainVotes(JdbcClient database, TransactionTemplate transactions, VoteSeal seal) {
        this.database = database;
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(it -> sealAll());
    }

    /** Nothing that is sealed begins as an answer does. */
    private void sealAll() {
        database.sql("""
                        select ballot_id, member_id, sealed_answer from vote
                        where sealed_answer like '{%' order by ballot_id, member_id for update""")
                .query((row, number) -> new Plain(
                        row.getObject("ballot_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getString("sealed_answer")))
                .list()
                .forEach(it -> database.sql("update vote set sealed_answer = ? where ballot_id = ? and member_id = ?")
                        .params(seal.seal(it.answer(), it.ballot(), it.member()), it.ballot(), it.member())
                        .update());
    }

    private record Plain(UUID ballot, UUID member, String answer) {
        @Override
        public String toString() {
            return "a vote"; // never into a log
        }
    }
}
