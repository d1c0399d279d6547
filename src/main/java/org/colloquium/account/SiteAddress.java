package org.colloquium.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address of this server in links that leave it: COLLOQUIUM_BASE_URL, else the one it listens on. What a request
 * names as its host is never believed: whoever asks for a letter to somebody else would choose where its link leads.
 */
@Component
public class SiteAddress {
    private final Environment environment;

    SiteAddress(Environment environment) {
        this.environment = environment;
    }

    /** The absolute address of a page of this server. */
    public String to(String path) {
        return base() + "/" + path.replaceFirst("^/+", "");
    }

    /** Whether whoever started the server has said it. */
    public boolean isSaid() {
        return !said().isEmpty();
    }

    private String base() {
        String said = said();
        return said.isEmpty() ? listening() : said;
    }

    private String said() {
        return environment.getProperty("colloquium.base-url", "").strip().replaceAll("/++$", "");
    }

    private String listening() {
        boolean safe = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        boolean usual = port.equals(safe ? "443" : "80");
        return (safe ? "https://" : "http://")
                + host()
                + (usual ? "" : ":" + port)
                + environment.getProperty("server.servlet.context-path", "").replaceAll("/++$", "");
    }

    private String host() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        try {
            InetAddress address = InetAddress.getByName(host);
            host = address.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostAddress() : host;
        } catch (UnknownHostException e) {
            // then it is what it is called
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
