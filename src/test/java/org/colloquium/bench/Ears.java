package org.colloquium.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** Many WebSockets that hear when the server says something, each in a thread of its own. */
final class Ears implements AutoCloseable {
    private static final long QUIET_NANOS = 400_000_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final List<Socket> sockets;
    private final AtomicLongArray first;
    private final AtomicLongArray last;

    Ears(List<Socket> sockets) {
        this.sockets = sockets;
        first = new AtomicLongArray(sockets.size());
        last = new AtomicLongArray(sockets.size());
        for (int i = 0; i < sockets.size(); i++) {
            int number = i;
            Thread.ofVirtual().start(() -> listen(number));
        }
    }

    /** Opens a WebSocket by hand, since a client of the JDK's would take room beside what is measured. */
    static Socket open(String host, int port, String path, @Nullable String cookie) throws IOException {
        String request = String.join(
                "\r\n",
                "GET " + path + " HTTP/1.1",
                "Host: " + host + ":" + port,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
                "Origin: http://" + host + ":" + port,
                cookie == null ? "Accept: */*" : "Cookie: " + cookie,
                "",
                "");
        Socket socket = new Socket(host, port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (!answer.endsWith(" 101")) {
            socket.close();
            throw new IllegalStateException("No WebSocket: " + answer);
        }
        return socket;
    }

    private void listen(int number) {
        byte[] said = new byte[65_536];
        try {
            while (sockets.get(number).getInputStream().read(said) > 0) {
                long now = System.nanoTime();
                first.compareAndSet(number, 0, now);
                last.set(number, now);
            }
        } catch (IOException closed) {
            // the end of the benchmark
        }
    }

    /** Milliseconds from the beginning of an act until each has heard of it; it begins when all are quiet. */
    double[] after(Act act) throws Exception {
        awaitQuiet();
        for (int i = 0; i < sockets.size(); i++) {
            first.set(i, 0);
        }
        long start = System.nanoTime();
        act.run();
        double[] heard = new double[sockets.size()];
        for (int i = 0; i < heard.length; i++) {
            while (first.get(i) == 0) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IllegalStateException("Nothing is heard at " + i + " of " + heard.length);
                }
                Thread.sleep(1);
            }
            heard[i] = (first.get(i) - start) / 1e6;
        }
        return heard;
    }

    private void awaitQuiet() throws InterruptedException {
        while (System.nanoTime() - latest() < QUIET_NANOS) {
            Thread.sleep(20);
        }
    }

    private long latest() {
        long latest = Long.MIN_VALUE / 2;
        for (int i = 0; i < last.length(); i++) {
            latest = last.get(i) == 0 ? latest : Math.max(latest, last.get(i));
        }
        return latest;
    }

    static double[] joined(List<double[]> rounds) {
        return rounds.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public void close() throws IOException {
        for (Socket it : sockets) {
            it.close();
        }
    }

    /** Something that is heard of. */
    interface Act {
        void run() throws Exception;
    }
}
