package org.colloquium.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Fetches what stands at a public http or https address, within bounds of time, size, redirects and pace. */
@Component
public class Outgoing implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final AddressGuard guard;
    private final OutgoingLimits limits;
    private final HostPace pace;
    private final HostRest rest = new HostRest(InstantSource.system());
    private final HttpExchange exchange;

    @Autowired
    Outgoing(AddressGuard guard, ObjectProvider<BuildProperties> build, @Value("${colloquium.base-url}") String site) {
        this(guard, InetAddress::getAllByName, OutgoingLimits.USUAL, agent(build.getIfAvailable(), site));
    }

    Outgoing(AddressGuard guard, HttpExchange.Names names, OutgoingLimits limits, String agent) {
        this.guard = guard;
        this.limits = limits;
        pace = new HostPace(limits.requests(), limits.pause());
        exchange = new HttpExchange(guard, names, limits, agent);
    }

    private static String agent(@Nullable BuildProperties build, String site) {
        String version = build == null ? "dev" : Objects.requireNonNullElse(build.getVersion(), "dev");
        return "Colloquium/" + version + (site.isBlank() ? "" : " (+" + site.strip() + ")");
    }

    /**
     * Fetches it.
     *
     * @throws NotFetched when that is not possible or not allowed
     */
    public Fetched fetch(Wanted wanted, Reached reached) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Got got = get(wanted, reached, bytes);
        return got.fetched(got.answer().status() == 304 ? null : bytes.toByteArray());
    }

    /**
     * Fetches it piece by piece, for what is too large to be held.
     *
     * @param into given the bytes as they come; what it throws ends the fetching
     * @return what is known of it beside its bytes
     * @throws NotFetched when that is not possible or not allowed
     */
    public Fetched fetch(Wanted wanted, Reached reached, OutputStream into) {
        return get(wanted, reached, into).fetched(null);
    }

    private Got get(Wanted wanted, Reached reached, OutputStream into) {
        long end = System.nanoTime()
                + Objects.requireNonNullElse(wanted.whole(), limits.whole()).toNanos();
        WebAddress address = WebAddress.read(wanted.address());
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            check(address);
            rest.check(address);
            pace.await(address, wanted.pause(), LONGEST_WAIT);
            reached.bytes(0);
            HttpExchange.Answer answer = ask(address, wanted, end - System.nanoTime(), reached, into);
            if (!REDIRECTS.contains(answer.status()) || answer.location() == null) {
                judge(address, answer);
                return new Got(address, answer);
            }
            address = address.follow(answer.location());
        }
        throw new NotFetched("The page leads on to other addresses without an end.");
    }

    /** Where an answer came from in the end. */
    private record Got(WebAddress address, HttpExchange.Answer answer) {
        Fetched fetched(byte @Nullable [] bytes) {
            return new Fetched(address.toString(), bytes, answer.etag(), answer.lastModified());
        }
    }

    /** What can be said of an address before anybody is asked about it. */
    private void check(WebAddress address) {
        if (!guard.knowsPort(address.port(), WebAddress.USUAL_PORTS)) {
            throw new NotFetched(
                    "Only the usual ports of web pages are fetched from, 80 and 443, not " + address.port() + ".");
        }
        InetAddress literal = address.literal();
        if (literal != null && !guard.allows(literal, address.port(), WebAddress.USUAL_PORTS)) {
            throw new NotFetched("This address is not allowed: only public addresses are fetched from.");
        }
    }

    private HttpExchange.Answer ask(
            WebAddress address, Wanted wanted, long nanosLeft, Reached reached, OutputStream into) {
        try {
            if (nanosLeft <= 0) {
                throw new Unreachable(address.host());
            }
            return exchange.ask(address, wanted, nanosLeft, reached, into);
        } catch (HttpExchange.TooLong e) {
            throw new NotFetched("This is larger than "
                    + DataSize.ofBytes(wanted.mostBytes()).toMegabytes() + " MB, the limit of this server.");
        } catch (IOException e) {
            log.debug("{} was not fetched", address.host(), e);
            throw new Unreachable(address.host());
        }
    }

    private void judge(WebAddress address, HttpExchange.Answer answer) {
        int status = answer.status();
        if (status == 429 || status == 503) {
            rest.heed(address, answer.retryAfter());
            rest.check(address);
        }
        if (status != 200 && status != 304) {
            throw new Refused(address.host(), status);
        }
    }

    @Override
    public void destroy() throws IOException {
        exchange.close();
    }
}
