package org.colloquium.digest;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms carry a digest of the largest size, and no more. */
@Configuration
class UploadLimits {
    /** What a form is larger than the file in it. */
    private static final int AROUND = 64 << 10;

    private static final int IN_MEMORY = 1 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement(DigestLimits limits) {
        long most = limits.bytes();
        return new MultipartConfigElement("", most, most + AROUND, IN_MEMORY);
    }
}
