package org.colloquium.digest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.UnreadableForm;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.PageFetch;
import org.colloquium.group.GroupId;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Reached;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Reads a digest out of a request: its whole body, the part {@code file} of a form, or what stands at the address in the
 * parameter {@code url}. Nothing asks for parameters, since a server would read the body of what calls itself a form for
 * that.
 */
@Component
class DigestBody {
    private static final int AROUND_A_FILE = 64 << 10;

    private final DigestLimits limits;
    private final PageFetch pages;

    DigestBody(DigestLimits limits, PageFetch pages) {
        this.limits = limits;
        this.pages = pages;
    }

    NewDigest read(GroupId group, HttpServletRequest request) throws IOException {
        String address = query(request, "url");
        return address == null ? given(request) : fetched(group, address, request);
    }

    private NewDigest fetched(GroupId group, String address, HttpServletRequest request) throws IOException {
        if (isForm(request) || hasBody(request)) {
            throw new InvalidInputException("url", "Send a digest or its address, not both: leave the body empty.");
        }
        try {
            return pages.fetch(group, address, Reached.NONE);
        } catch (NotFetched e) {
            throw new InvalidInputException("url", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) != null;
    }

    private static boolean hasBody(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return body.read() >= 0;
        }
    }

    private NewDigest given(HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            limits.checkBytes(request.getContentLengthLong() - AROUND_A_FILE);
            return part(form);
        }
        limits.checkBytes(request.getContentLengthLong());
        try (InputStream body = request.getInputStream()) {
            return new NewDigest(limits.read(body), null);
        }
    }

    private NewDigest part(MultipartHttpServletRequest form) throws IOException {
        try {
            MultipartFile file = form.getFile("file");
            if (file == null) {
                throw new InvalidInputException("file", "Send the digest as a file in the form's field “file”.");
            }
            try (InputStream body = file.getInputStream()) {
                return new NewDigest(limits.read(body), file.getOriginalFilename());
            }
        } catch (MaxUploadSizeExceededException e) {
            throw limits.tooManyBytes();
        } catch (MultipartException e) {
            throw unreadable(e);
        }
    }

    /** Servers tell a form that is too large in more than one way. */
    private RuntimeException unreadable(MultipartException e) {
        String reason = String.valueOf(e.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("size") || reason.contains("exceed")) {
            return limits.tooManyBytes();
        }
        return new UnreadableForm("file");
    }

    /** A parameter of the address, the last one where there are several; null when absent. */
    static @Nullable String query(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        MultiValueMap<String, String> all =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? null : decoded(Objects.requireNonNullElse(values.getLast(), ""));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
