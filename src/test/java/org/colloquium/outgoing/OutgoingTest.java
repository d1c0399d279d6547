package org.colloquium.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real attempts at real servers. Only 127.0.0.1 at one port is allowed; all else of this machine is out of bounds. */
class OutgoingTest {
    private static final int MOST = 100_000;
    private static final OutgoingLimits PATIENT = new OutgoingLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), 5, 100, Duration.ofSeconds(1));
    private static final OutgoingLimits HASTY = new OutgoingLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(2), 5, 100, Duration.ofSeconds(1));

    private final Site site = new Site();
    private final Site inside = new Site("127.0.0.2");
    private Outgoing outgoing;

    @BeforeEach
    void serve() {
        site.serve("/page", "A page");
        inside.serve("/secret", "Not for you");
        outgoing = outgoing(InetAddress::getAllByName);
    }

    @AfterEach
    void stop() throws IOException {
        outgoing.destroy();
        site.close();
        inside.close();
    }

    @Test
    void aPageIsFetchedAndTheServerSaysWhoItIs() {
        assertThat(text(fetch(site.address("/page")))).isEqualTo("A page");
        var headers = site.asked().getFirst().headers();
        assertThat(headers.getFirst("User-Agent")).isEqualTo("Colloquium/1.2 (+https://papers.example.org)");
        assertThat(headers).doesNotContainKeys("Authorization", "Cookie", "Referer");
    }

    @Test
    void redirectsAreFollowedAFewTimes() {
        site.redirect("/one", "/two").redirect("/two", site.address("/page")).redirect("/again", "again?x=1");
        Fetched fetched = fetch(site.address("/one"));
        assertThat(text(fetched)).isEqualTo("A page");
        assertThat(fetched.address()).isEqualTo(site.address("/page"));
        refused(site.address("/again"), "without an end");
        assertThat(site.askedFor("/again")).isEqualTo(6);
    }

    @Test
    void noCookieComesBack() {
        site.serve("/sets", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=b; Path=/");
            exchange.getResponseHeaders().add("Location", "/page");
            exchange.sendResponseHeaders(302, -1);
        });
        fetch(site.address("/sets"));
        fetch(site.address("/page"));
        assertThat(site.asked()).hasSize(3).noneMatch(it -> it.headers().containsKey("Cookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:PORT/secret",
                "http://127.2:PORT/secret",
                "http://2130706434:PORT/secret",
                "http://0x7f.0.0.2:PORT/secret",
                "http://[::ffff:127.0.0.2]:PORT/secret",
                "http://[::ffff:7f00:2]:PORT/secret",
                "http://[64:ff9b::7f00:2]:PORT/secret",
                "http://0.0.0.0:PORT/secret",
                "http://[::]:PORT/secret",
                "http://[::1]:PORT/secret",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://10.0.0.1/",
                "http://[fe80::1]/",
                "http://192.168.1.1/"
            })
    void addressesOfInsideAreRefusedThemselvesAndAsTheEndOfARedirect(String template) {
        String written = template.replace("PORT", Integer.toString(inside.port()));
        assertThat(catchThrowable(() -> fetch(written))).isInstanceOf(NotFetched.class);
        site.redirect("/away", written);
        assertThat(catchThrowable(() -> fetch(site.address("/away")))).isInstanceOf(NotFetched.class);
        assertThat(inside.asked()).isEmpty();
        assertThat(site.askedFor("/away")).isEqualTo(1);
    }

    @Test
    void aNameIsNoWayAround() {
        outgoing = outgoing(one("127.0.0.2"));
        try (Site twin = twin()) {
            twin.serve("/page", "Not for you");
            refused("http://public.example:" + site.port() + "/page", "could not be reached");
            site.redirect("/away", "http://public.example:" + site.port() + "/page");
            refused("http://public.example:" + site.port() + "/away", "could not be reached");
            assertThat(twin.asked()).isEmpty();
        }
        refused("http://public.example/", "could not be reached");
    }

    /** Rebinding: what counts is the address of the connection, and each connection is looked at anew. */
    @Test
    void aNameThatChangesItsMindIsNoWayAround() {
        Site twin = twin();
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
        outgoing = outgoing(host -> new InetAddress[] {InetAddress.getByName(Objects.requireNonNull(answers.poll()))});
        site.redirect("/first", "/secret");
        twin.serve("/secret", "Not for you");
        refused("http://rebinding.example:" + site.port() + "/first", "could not be reached");
        assertThat(site.askedFor("/first")).isEqualTo(1);
        assertThat(answers).hasSize(1);
        assertThat(twin.asked()).isEmpty();
        twin.close();
    }

    @Test
    void ofSeveralAddressesOnlyTheAllowedOneIsConnectedTo() {
        outgoing = outgoing(
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")});
        try (Site twin = twin()) {
            assertThat(text(fetch("http://both.example:" + site.port() + "/page")))
                    .isEqualTo("A page");
            assertThat(twin.asked()).isEmpty();
        }
    }

    /** Whether nothing listens, nothing may be reached, or no such name exists: it is all one to whoever asks. */
    @Test
    void theWordsDoNotTellWhatStandsInside() throws IOException {
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        Outgoing wide = new Outgoing(new AddressGuard("127.0.0.1:" + closed), one("127.0.0.1"), PATIENT, "Colloquium");
        String nothingListens = message(wide, "http://a.example:" + closed + "/");
        String forbidden = message(outgoing(one("127.0.0.2")), "http://a.example:" + site.port() + "/");
        String nameless = message(
                outgoing(host -> {
                    throw new UnknownHostException(host);
                }),
                "http://a.example:" + site.port() + "/");
        assertThat(List.of(forbidden, nameless)).containsOnly(nothingListens);
        wide.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "jar:http://example.org!/",
                "javascript:alert(1)",
                "//example.org/",
                "example.org",
                "http://",
                "http:///path",
                "http://a b/",
                "http://user:pw@example.org/",
                "http://example.org@127.0.0.1/",
                "http://exa\\mple.org/",
                "http://[::1%25eth0]/",
                "http://a:b:c/",
                "http://example.org:99999/",
                "http://%31%32%37.0.0.1/"
            })
    void whatIsNoAddressOfAPageIsSaidSo(String written) {
        assertThat(catchThrowable(() -> fetch(written))).isInstanceOf(NotFetched.class);
        site.redirect("/away", written.contains(":") ? written : "http:" + written);
        assertThat(catchThrowable(() -> fetch(site.address("/away")))).isInstanceOf(NotFetched.class);
    }

    @Test
    void oddPortsAreRefusedBeforeAnybodyIsAsked() {
        outgoing = outgoing(host -> {
            throw new AssertionError("asked for " + host);
        });
        refused("http://public.example:22/", "usual ports");
        refused("https://public.example:5432/", "usual ports");
    }

    @Test
    void readingStopsAboveTheLimit() {
        AtomicLong sent = new AtomicLong();
        site.serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] some = new byte[10_000];
                for (int i = 0; i < 100_000; i++) {
                    out.write(some);
                    sent.addAndGet(some.length);
                }
            }
        });
        refused(site.address("/endless"), "larger than");
        assertThat(sent).hasValueLessThan(50_000_000);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        site.serve("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Site.send(exchange, packed.toByteArray());
        });
        AtomicLong unpacked = new AtomicLong();
        assertThatThrownBy(() -> outgoing.fetch(Wanted.page(site.address("/bomb"), MOST), unpacked::set))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("larger than");
        assertThat(unpacked).hasValueLessThanOrEqualTo(MOST);
    }

    @Test
    void packedPagesAreUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("packed".getBytes(StandardCharsets.UTF_8));
        }
        site.serve("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Site.send(exchange, packed.toByteArray());
        });
        assertThat(text(fetch(site.address("/packed")))).isEqualTo("packed");
    }

    /** A byte now and then is no silence; the whole has a bound of its own. */
    @Test
    void whoeverDripsIsCutOff() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.startVirtualThread(() -> drip(dripping));
            Outgoing patient =
                    new Outgoing(new AddressGuard("127.0.0.1:*"), InetAddress::getAllByName, HASTY, "Colloquium");
            Instant start = Instant.now();
            assertThatThrownBy(() -> patient.fetch(
                            Wanted.page("http://127.0.0.1:" + dripping.getLocalPort() + "/", MOST), Reached.NONE))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("in time");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
            patient.destroy();
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException e) {
            // cut off, as it should be
        }
    }

    @Test
    void itCanBeCancelled() {
        site.serve("/long", "x".repeat(90_000));
        assertThatThrownBy(() -> outgoing.fetch(Wanted.page(site.address("/long"), MOST), bytes -> {
                    if (bytes > 0) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() {
        site.serve("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Site.send(exchange, "entries".getBytes(StandardCharsets.UTF_8));
            }
        });
        Fetched first = fetch(site.address("/feed"));
        assertThat(first.etag()).isEqualTo("\"one\"");
        Fetched again = outgoing.fetch(new Wanted(site.address("/feed"), MOST, first.etag(), null), Reached.NONE);
        assertThat(again.bytes()).isNull();
    }

    @Test
    void anErrorIsSaidWithoutWhatTheServerWrote() {
        site.serve("/broken", exchange -> {
            byte[] text = "internal details".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(500, text.length);
            exchange.getResponseBody().write(text);
        });
        site.refuse("/members", 403);
        refused(site.address("/broken"), "answered with an error (500)");
        refused(site.address("/members"), "copy the page and paste it");
        refused(site.address("/gone"), "nothing at this address");
        assertThat(message(outgoing, site.address("/broken"))).doesNotContain("internal details");
    }

    @Test
    void aHostThatWantsToBeLeftAloneIs() {
        site.serve("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            exchange.sendResponseHeaders(429, -1);
        });
        refused(site.address("/busy"), "Try again in 90 seconds");
        assertThatThrownBy(() -> fetch(site.address("/page"))).isInstanceOfSatisfying(HostAsksToWait.class, it -> {
            assertThat(it.getMessage()).contains("127.0.0.1 wants to be left alone");
            assertThat(it.waiting()).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));
        });
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void theTimeToComeBackMayBeADateAndPasses() throws InterruptedException {
        site.serve("/busy", exchange -> {
            Instant soon = Instant.now().plusSeconds(2);
            exchange.getResponseHeaders()
                    .add("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(soon.atZone(ZoneOffset.UTC)));
            exchange.sendResponseHeaders(503, -1);
        });
        assertThat(catchThrowable(() -> fetch(site.address("/busy")))).isInstanceOf(HostAsksToWait.class);
        Thread.sleep(2_100);
        assertThat(text(fetch(site.address("/page")))).isEqualTo("A page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5", "0", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT"})
    void whatSaysNoTimeIsNotWaitedFor(String retryAfter) {
        site.serve("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        });
        refused(site.address("/busy"), "asks for patience (429)");
        assertThat(text(fetch(site.address("/page")))).isEqualTo("A page");
    }

    @Test
    void nobodyIsLeftAloneForMoreThanADay() {
        site.serve("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "999999999");
            exchange.sendResponseHeaders(503, -1);
        });
        assertThatThrownBy(() -> fetch(site.address("/busy")))
                .isInstanceOfSatisfying(
                        HostAsksToWait.class,
                        it -> assertThat(it.waiting())
                                .isLessThanOrEqualTo(Duration.ofDays(1).plusSeconds(1)));
    }

    @Test
    void aLongerPauseIsKept() {
        Wanted wanted = Wanted.page(site.address("/page"), MOST).every(Duration.ofMillis(700));
        Instant start = Instant.now();
        for (int i = 0; i < 3; i++) {
            outgoing.fetch(wanted, Reached.NONE);
        }
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(1_300));
    }

    @Test
    void aLargeThingComesPieceByPieceAndWhatTakesItMayEndIt() {
        site.serve("/large", "x".repeat(90_000));
        AtomicLong got = new AtomicLong();
        Fetched fetched = outgoing.fetch(
                Wanted.page(site.address("/large"), MOST).as("text/plain"), Reached.NONE, counting(got, MOST));
        assertThat(got).hasValue(90_000);
        assertThat(fetched.bytes()).isNull();
        assertThat(site.asked().getLast().headers().getFirst("Accept")).isEqualTo("text/plain");
        assertThatThrownBy(() -> outgoing.fetch(
                        Wanted.page(site.address("/large"), MOST), Reached.NONE, counting(new AtomicLong(), 20_000)))
                .isInstanceOf(NotFetched.class)
                .hasMessage("Enough");
    }

    private static OutputStream counting(AtomicLong got, long most) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (got.addAndGet(length) > most) {
                    throw new NotFetched("Enough");
                }
            }
        };
    }

    @Test
    void aHostIsNotHurried() {
        OutgoingLimits slow = new OutgoingLimits(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(9), 5, 2, Duration.ofMillis(400));
        outgoing = new Outgoing(guard(), InetAddress::getAllByName, slow, "Colloquium");
        Instant start = Instant.now();
        for (int i = 0; i < 5; i++) {
            fetch(site.address("/page"));
        }
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(1_000));
    }

    private Outgoing outgoing(HttpExchange.Names names) {
        return new Outgoing(guard(), names, PATIENT, "Colloquium/1.2 (+https://papers.example.org)");
    }

    private AddressGuard guard() {
        return new AddressGuard("127.0.0.1:" + site.port());
    }

    /** A server inside, at the very port that is allowed outside. */
    private Site twin() {
        return new Site("127.0.0.2", site.port());
    }

    private static HttpExchange.Names one(String address) {
        return host -> new InetAddress[] {InetAddress.getByName(address)};
    }

    private Fetched fetch(String address) {
        return outgoing.fetch(Wanted.page(address, MOST), Reached.NONE);
    }

    private void refused(String address, String words) {
        assertThatThrownBy(() -> fetch(address)).isInstanceOf(NotFetched.class).hasMessageContaining(words);
    }

    private static String message(Outgoing outgoing, String address) {
        return String.valueOf(catchThrowable(() -> outgoing.fetch(Wanted.page(address, MOST), Reached.NONE))
                .getMessage());
    }

    private static String text(Fetched fetched) {
        return new String(Objects.requireNonNull(fetched.bytes()), StandardCharsets.UTF_8);
    }
}
