package org.colloquium.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, through sockets that check where they connect. Nothing outlives it: no connection that
 * another request would find, no cookie, no credentials; redirects are left to the caller, who looks at each.
 */
final class HttpExchange implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final String PAGES =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5";

    private final OutgoingLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outgoing-clock").factory());

    HttpExchange(AddressGuard guard, Names names, OutgoingLimits limits, String agent) {
        this.limits = limits;
        clock.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(connections(guard, names, limits))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(limits.connect()))
                        .setResponseTimeout(timeout(limits.silence()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            AddressGuard guard, Names names, OutgoingLimits limits) {
        DefaultHttpClientConnectionOperator operator = new DefaultHttpClientConnectionOperator(
                proxy -> guard.sockets(WebAddress.USUAL_PORTS).createSocket(),
                null,
                resolver(names),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", DefaultClientTlsStrategy.createDefault())
                        .build());
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                operator,
                PoolConcurrencyPolicy.LAX,
                PoolReusePolicy.LIFO,
                TimeValue.ofSeconds(1),
                ManagedHttpClientConnectionFactory.INSTANCE);
        connections.setMaxTotal(AT_ONCE);
        connections.setDefaultMaxPerRoute(AT_ONCE);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connect()))
                .setSocketTimeout(timeout(limits.silence()))
                .build());
        return connections;
    }

    private static DnsResolver resolver(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /**
     * Asks once.
     *
     * @param nanosLeft after which the answer is given up wherever it stands
     * @param into where the bytes of a good answer go as they come
     */
    Answer ask(WebAddress address, Wanted wanted, long nanosLeft, Reached reached, OutputStream into)
            throws IOException {
        HttpGet request = new HttpGet(address.rest());
        request.setHeader("Accept", wanted.type() == null ? PAGES : wanted.type());
        if (wanted.etag() != null) {
            request.setHeader("If-None-Match", wanted.etag());
        }
        if (wanted.lastModified() != null) {
            request.setHeader("If-Modified-Since", wanted.lastModified());
        }
        ScheduledFuture<?> end = clock.schedule(request::abort, nanosLeft, TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response =
                    client.executeOpen(new HttpHost(address.scheme(), address.host(), address.port()), request, null);
            return read(response, wanted.mostBytes(), reached, into);
        } finally {
            end.cancel(false);
            request.abort(); // before anything would read the rest of the answer to its end
        }
    }

    private static Answer read(ClassicHttpResponse response, int most, Reached reached, OutputStream into)
            throws IOException {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        if (status == 200 && entity != null) {
            body(entity, most, reached, into);
        }
        return new Answer(
                status,
                header(response, "Location"),
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Retry-After"));
    }

    /** Counts what comes out of the decompression, so that a small answer cannot become a large one. */
    private static void body(HttpEntity entity, int most, Reached reached, OutputStream into) throws IOException {
        InputStream stream = entity.getContent();
        long soFar = 0;
        byte[] some = new byte[16_384];
        for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
            soFar += read;
            if (soFar > most) {
                throw new TooLong();
            }
            into.write(some, 0, read);
            reached.bytes(soFar);
        }
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().length() > 1_000
                ? null
                : header.getValue();
    }

    private static Timeout timeout(java.time.Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }

    /** Looks a name up. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** What came, before anybody has judged it. */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String retryAfter) {}

    /** More came than is wanted. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }
}
