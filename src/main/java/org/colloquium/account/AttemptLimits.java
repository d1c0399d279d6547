package org.colloquium.account;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.colloquium.common.TooManyRequestsException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Limits are kept in PostgreSQL, so that they hold across nodes and restarts. They count failures
 * only, and let another try through after seconds, so that nobody can lock somebody else out for long: the tightest
 * one is for one account from one network, which leaves the owner's own network free. One for the network as a whole
 * slows whoever tries one password on many accounts; it is wide enough for a house full of people who mistype.
 */
@Component
class AttemptLimits {
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    AttemptLimits(DataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_limit")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** @throws TooManyRequestsException when this account or this network has failed too often */
    Attempt signIn(String email, Network network) {
        String account = key(email);
        return take(
                new Limit("account:" + account + ":" + network.value(), 10, Duration.ofSeconds(30)),
                new Limit("network:" + network.value(), 50, Duration.ofSeconds(18)),
                new Limit("account:" + account, 100, Duration.ofSeconds(36)));
    }

    /** @throws TooManyRequestsException when somebody signed in has failed too often to give their present password */
    Attempt presentPassword(String email) {
        return take(new Limit("password:" + key(email), 10, Duration.ofSeconds(30)));
    }

    /**
     * Each counts, since each may send a mail: what one network asks for is slowed down first, then what comes to one
     * address from everywhere.
     *
     * @throws TooManyRequestsException when too many codes were asked for
     */
    void askForCode(String email, Network network) {
        String account = key(email);
        take(
                new Limit("code:" + account + ":" + network.value(), 5, Duration.ofMinutes(1)),
                new Limit("code-network:" + network.value(), 30, Duration.ofSeconds(20)),
                new Limit("code:" + account, 20, Duration.ofMinutes(3)));
    }

    /** @throws TooManyRequestsException when this network has typed too many wrong codes */
    Attempt typeCode(Network network) {
        return take(new Limit("typed-code:" + network.value(), 50, Duration.ofSeconds(18)));
    }

    /** @throws TooManyRequestsException when this network has shown too many passkeys that open nothing */
    Attempt passkey(Network network) {
        return take(new Limit("passkey:" + network.value(), 50, Duration.ofSeconds(18)));
    }

    /**
     * Tighter than for passwords, since there are only a million codes; whoever comes here knows the password.
     *
     * @throws TooManyRequestsException when too many wrong codes were given for this account
     */
    Attempt factor(AccountId account, Network network) {
        return take(
                new Limit("factor:" + account + ":" + network.value(), 5, Duration.ofMinutes(1)),
                new Limit("factor:" + account, 20, Duration.ofMinutes(3)));
    }

    /** @throws TooManyRequestsException when somebody signed in has given too many wrong codes */
    Attempt presentFactor(AccountId account) {
        return take(new Limit("present-factor:" + account, 5, Duration.ofMinutes(1)));
    }

    /** @throws TooManyRequestsException when this network has tried too many set-up codes */
    Attempt setUp(Network network) {
        return take(new Limit("setup:" + network.value(), 10, Duration.ofSeconds(30)));
    }

    /** @throws TooManyRequestsException when a stranger has asked for too many letters, to one address or to many */
    void letter(String email, Network network) {
        String address = key(email);
        take(
                new Limit("letter:" + address + ":" + network.value(), 3, Duration.ofMinutes(5)),
                new Limit("letters-from:" + network.value(), 30, Duration.ofMinutes(1)),
                new Limit("letters-to:" + address, 10, Duration.ofMinutes(3)));
    }

    /** @throws TooManyRequestsException when somebody signed in has asked for too many letters to addresses they named */
    void lettersBy(AccountId account) {
        take(new Limit("letters-by:" + account, 5, Duration.ofMinutes(5)));
    }

    /** @throws TooManyRequestsException when somebody has sent letters to too many people without an account */
    void invitationsBy(AccountId account) {
        take(new Limit("invitations-by:" + account, 100, Duration.ofSeconds(30)));
    }

    /** @throws TooManyRequestsException when this network has asked for too many accounts */
    void register(Network network) {
        take(new Limit("register:" + network.value(), 20, Duration.ofMinutes(2)));
    }

    /** Whether a stranger may have this server write to this address once more. */
    boolean mayWriteTo(String email) {
        try {
            take(new Limit("asked:" + key(email), 3, Duration.ofMinutes(30)));
            return true;
        } catch (TooManyRequestsException e) {
            return false;
        }
    }

    /** Forgets limits that are full again. */
    void clean() {
        while (buckets.removeExpired(1000) == 1000) {
            Thread.onSpinWait();
        }
    }

    private static String key(String email) {
        return HexFormat.of().formatHex(Secrets.hash(email.strip().toLowerCase(Locale.ROOT)));
    }

    /** Counts the attempt as failed before it is made: many at once cannot slip through together. */
    private Attempt take(Limit... limits) {
        List<Bucket> taken = new ArrayList<>();
        for (Limit limit : limits) {
            Bucket bucket = buckets.getProxy(limit.key(), limit::configuration);
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                new Attempt(taken).succeeded();
                throw new TooManyRequestsException(
                        "Too many failed tries.",
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
            }
            taken.add(bucket);
        }
        return new Attempt(taken);
    }

    /** An attempt that counts as failed until it is said to have succeeded. */
    record Attempt(List<Bucket> taken) {
        void succeeded() {
            taken.forEach(it -> it.addTokens(1));
        }
    }

    private record Limit(String key, int failures, Duration pause) {
        BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(failures)
                            .refillGreedy(1, pause)
                            .build())
                    .build();
        }
    }
}
