package org.colloquium.common.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this server, for links that leave it. What a request names as its host is
 * believed only from this machine itself: a link is read by somebody else than the one who asked for it.
 */
@Component
public class BaseAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?(?:0{0,4}:){2,7}1]?");

    private final String configured;
    private final HttpServletRequest request;

    BaseAddress(@Value("${colloquium.base-url}") String configured, HttpServletRequest request) {
        this.configured = configured.strip().replaceAll("/++$", "");
        this.request = request;
    }

    /** @param path without a slash before it */
    public String link(String path) {
        return (configured.isEmpty() ? ofTheServer() : configured) + "/" + path;
    }

    private String ofTheServer() {
        boolean ourselves = LOOPBACK.matcher(request.getServerName()).matches();
        String host = ourselves ? request.getServerName() : request.getLocalAddr();
        int port = ourselves ? request.getServerPort() : request.getLocalPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
                + (usual ? "" : ":" + port) + request.getContextPath();
    }
}
