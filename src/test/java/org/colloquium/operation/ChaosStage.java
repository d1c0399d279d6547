package org.colloquium.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquium.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group with members who call the API, put into the database of a server that nobody has set up. */
final class ChaosStage {
    static final String SLUG = "tides";

    private final JdbcClient database;
    private final List<Member> members = new ArrayList<>();

    ChaosStage(DataSource source, int count) {
        database = JdbcClient.create(source);
        UUID group = Ids.next();
        database.sql("insert into reading_group (id, version, slug, name, zone, created_at)"
                        + " values (?, 0, ?, 'Tides', 'Europe/Berlin', now())")
                .params(group, SLUG)
                .update();
        for (int i = 0; i < count; i++) {
            members.add(member(group, i));
        }
    }

    /** @param bearer what the member's calls are authorised by */
    record Member(UUID id, String bearer) {}

    List<Member> members() {
        return members;
    }

    private Member member(UUID group, int number) {
        UUID id = Ids.next();
        String token = "clq_chaos" + number + "x".repeat(40);
        database.sql("""
                        insert into account (id, version, email, name, administrator, enabled, created_at)
                        values (?, 0, ?, ?, false, true, now())""")
                .params(id, "m" + number + "@example.org", "Member " + number)
                .update();
        database.sql("insert into membership (group_id, account_id, version, role, since) values (?, ?, 0, ?, now())")
                .params(group, id, number == 0 ? "OWNER" : "MEMBER")
                .update();
        database.sql("""
                        insert into access_token (id, account_id, name, secret_hash, scopes, created_at)
                        values (?, ?, 'chaos', ?, array ['READ', 'WRITE'], now())""")
                .params(Ids.next(), id, hash(token))
                .update();
        return new Member(id, "Bearer " + token);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
