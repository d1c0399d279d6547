package org.colloquium.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.colloquium.account.AccountId;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T08:00:00Z");

    private final Membership membership = new Membership(
            GroupId.of("01a21485-078c-73e7-8276-c29e0e5802b3"),
            AccountId.of("01a21485-078c-73e7-8276-c29e0e5802b4"),
            Role.MEMBER);

    @Test
    void newsStayNewForAWholeVisit() {
        assertThat(membership.visit(MORNING)).isEmpty();
        assertThat(membership.visit(after(Duration.ofMinutes(20)))).isEmpty();
        assertThat(membership.visit(after(Duration.ofHours(3)))).contains(after(Duration.ofMinutes(20)));
        assertThat(membership.visit(after(Duration.ofMinutes(200)))).contains(after(Duration.ofMinutes(20)));
        assertThat(membership.visit(after(Duration.ofHours(24)))).contains(after(Duration.ofMinutes(200)));
    }

    private static Instant after(Duration duration) {
        return MORNING.plus(duration);
    }
}
