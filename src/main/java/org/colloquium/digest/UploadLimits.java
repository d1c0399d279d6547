package org.colloquium.digest;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.colloquium.account.NumberSetting;
import org.colloquium.common.api.FormLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of digests. Forms carry a file of the largest size that can be set, and no more. */
@Configuration
class UploadLimits {
    /** What a form is larger than the file in it. */
    private static final int AROUND = 64 << 10;

    private static final int IN_MEMORY = 1 << 20;

    @Bean
    NumberSetting largestDigest() {
        return DigestLimits.BYTES;
    }

    @Bean
    NumberSetting mostPapersInADigest() {
        return DigestLimits.PAPERS;
    }

    @Bean
    FormLimit digestInAForm(DigestLimits limits) {
        return () -> Math.max(limits.bytes(), DigestLimits.BYTES.most());
    }

    @Bean
    MultipartConfigElement multipartConfigElement(List<FormLimit> limits) {
        long most = limits.stream().mapToLong(FormLimit::bytes).max().orElseThrow();
        return new MultipartConfigElement("", most, most + AROUND, IN_MEMORY);
    }
}
