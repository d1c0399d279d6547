package org.colloquium.vote;

import java.util.List;
import java.util.UUID;
import org.colloquium.vote.Pointers.Pointer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the open votes of a version that kept them plain, and where counted ones went, before anybody is let in. A schema that grows up has no key,
 * and may be a backup's. Of two nodes that start at once the second waits for the first and finds nothing left to do.
 */
@Component
class PlainVotes implements SmartInitializingSingleton {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final VoteSeal seal;
    private final JdbcTemplate batches;

    PlainVotes(JdbcClient database, JdbcTemplate batches, TransactionTemplate transactions, VoteSeal seal) {
        this.database = database;
        this.transactions = transactions;
        this.seal = seal;
        this.batches = batches;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(it -> {
            sealAll();
            sealPointers();
        });
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

    /** Nothing that is sealed has the length of an id. */
    private void sealPointers() {
        List<Pointer> plain = database.sql("""
                        select ballot_id, member_id, sealed_pointer from vote
                        where length(sealed_pointer) = 36 order by ballot_id, member_id for update""")
                .query((row, number) -> new Pointer(
                        row.getObject("ballot_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        UUID.fromString(row.getString("sealed_pointer"))))
                .list();
        batches.batchUpdate(
                "update vote set sealed_pointer = ? where ballot_id = ? and member_id = ?",
                plain.stream()
                        .map(it -> new Object[] {
                            seal.sealPointer(it.counted(), it.ballot(), it.member()), it.ballot(), it.member()
                        })
                        .toList());
    }

    private record Plain(UUID ballot, UUID member, String answer) {
        @Override
        public String toString() {
            return "a vote"; // never into a log
        }
    }
}
