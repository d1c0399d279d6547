package org.colloquium.mail;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers what a test wants: it refuses, wants a password, speaks STARTTLS, hangs or dawdles. */
public final class ScriptedSmtp implements AutoCloseable {
    private final ServerSocket listening;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean startTls;
    private volatile @Nullable String password;
    private volatile long dawdle = -1;

    public ScriptedSmtp() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** @param command how a line begins, such as {@code RCPT TO:<gone@example.org>} */
    public ScriptedSmtp answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    public void answeringAgainAsUsual() {
        answers.clear();
    }

    ScriptedSmtp withStartTls() {
        startTls = true;
        return this;
    }

    ScriptedSmtp wanting(String user, String secret) {
        password = Base64.getEncoder()
                .encodeToString((user + "\0" + user + "\0" + secret).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Answers a byte at a time, with so many milliseconds between; 0 for never. */
    public ScriptedSmtp dawdling(long milliseconds) {
        dawdle = milliseconds;
        return this;
    }

    public List<String> letters() {
        return letters;
    }

    List<String> heard() {
        return heard;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            new Talk(socket).go();
        } catch (IOException gone) {
            // the client has left
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket it : open) {
                it.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Talk {
        private Socket socket;
        private BufferedReader in;
        private boolean encrypted;
        private boolean known = password == null;

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
        }

        void go() throws Exception {
            say(answers.getOrDefault("", "220 ready"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add((encrypted ? "(encrypted) " : "") + line);
                if (!answer(line)) {
                    return;
                }
            }
        }

        private boolean answer(String line) throws Exception {
            String scripted = scripted(line);
            if (scripted != null) {
                say(scripted);
            } else if (line.startsWith("EHLO")) {
                say("250-here\r\n" + (startTls && !encrypted ? "250-STARTTLS\r\n" : "")
                        + (password == null ? "" : "250-AUTH PLAIN\r\n") + "250 8BITMIME");
            } else if (line.equals("STARTTLS")) {
                say("220 go on");
                encrypt();
            } else if (line.startsWith("AUTH PLAIN")) {
                known = line.equals("AUTH PLAIN " + password);
                say(known ? "235 welcome" : "535 5.7.8 Error: authentication failed");
            } else if (line.startsWith("MAIL") && !known) {
                say("530 5.7.0 Authentication required");
            } else if (line.equals("DATA")) {
                say("354 go on");
                letters.add(data());
                say("250 taken");
            } else if (line.equals("QUIT")) {
                say("221 bye");
                return false;
            } else {
                say("250 fine");
            }
            return true;
        }

        private @Nullable String scripted(String line) {
            return answers.entrySet().stream()
                    .filter(it -> !it.getKey().isEmpty() && line.startsWith(it.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        private String data() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                lines.add(line);
            }
            return String.join("\r\n", lines);
        }

        private void say(String words) throws Exception {
            byte[] bytes = (words + "\r\n").getBytes(StandardCharsets.UTF_8);
            if (dawdle < 0) {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                return;
            }
            for (byte each : bytes) {
                Thread.sleep(dawdle == 0 ? 60_000 : dawdle);
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
            }
        }

        /** With the certificate that GreenMail brings, which nobody trusts by itself. */
        private void encrypt() throws Exception {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(
                    DummySSLServerSocketFactory.class.getResourceAsStream("/greenmail.p12"), "changeit".toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, "changeit".toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            SSLSocket safe = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            safe.setUseClientMode(false);
            safe.startHandshake();
            socket = safe;
            in = reader(safe);
            encrypted = true;
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
