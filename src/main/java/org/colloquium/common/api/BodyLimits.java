package org.colloquium.common.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.colloquium.common.TooLargeException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Gives a body of JSON up at the first byte too many, whether or not its length was announced. */
@RestControllerAdvice
class BodyLimits extends RequestBodyAdviceAdapter {
    private static final int USUAL = 1;

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        BodyLimit limit = parameter.getMethodAnnotation(BodyLimit.class);
        int megabytes = limit == null ? USUAL : limit.megabytes();
        int most = megabytes << 20;
        if (message.getHeaders().getContentLength() > most) {
            throw tooLarge(megabytes);
        }
        InputStream stream = message.getBody();
        byte[] body = stream.readNBytes(most);
        if (body.length == most && stream.read() >= 0) {
            throw tooLarge(megabytes);
        }
        return new Read(message.getHeaders(), body);
    }

    private static TooLargeException tooLarge(int megabytes) {
        return new TooLargeException("The body is larger than " + megabytes + " MB, the limit of this route.");
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Read(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
