package org.colloquium.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.colloquium.IntegrationTest;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How many digests are imported at once through the API. */
class ImportTurnsTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    ImportTurns turns;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Test
    void whoeverComesBesideTwoIsToldWhenToComeBack() throws InterruptedException {
        TestGroup.Cast cast = stage.make();
        CountDownLatch begun = new CountDownLatch(ImportTurns.AT_ONCE);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < ImportTurns.AT_ONCE; i++) {
            Thread.ofVirtual()
                    .start(() -> turns.take(() -> {
                        begun.countDown();
                        return await(end);
                    }));
        }
        assertThat(await(begun)).isTrue();
        try {
            for (String query : new String[] {"", "?dryRun=true"}) {
                MvcTestResult late = post(cast, query);
                assertThat(late).hasStatus(429).headers().hasValue("Retry-After", "10");
                assertThat(late).bodyText().contains("Nothing was imported");
            }
        } finally {
            end.countDown();
        }
        assertThat(post(cast, "")).hasStatus(201);
    }

    @Test
    void aTurnThatFailsIsOverToo() {
        for (int i = 0; i < 2 * ImportTurns.AT_ONCE; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.take(() -> "a turn")).isEqualTo("a turn");
    }

    private MvcTestResult post(TestGroup.Cast cast, String query) {
        return api.post()
                .uri("/api/v1/groups/" + cast.slug() + "/digests" + query)
                .header("Authorization", signIn.bearer(cast.member()))
                .content(TestDigests.page("turns", 2).getBytes(UTF_8))
                .exchange();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
