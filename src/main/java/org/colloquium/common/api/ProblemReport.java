package org.colloquium.common.api;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat says of requests that it cannot read, in place of its page: made by its name, hence public. Nothing of
 * the request is repeated.
 */
public class ProblemReport extends ErrorReportValve {
    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"The server cannot read or serve this request."}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        BareAnswer.guard(request, response);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer body = response.getReporter();
            if (body != null) {
                body.write(PROBLEM.formatted(status == null ? "Error" : status.getReasonPhrase(), code));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            containerLog.debug("Whoever asked has hung up", gone);
        }
    }
}
