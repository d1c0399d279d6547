package org.colloquium.common.api;

import java.time.Instant;
import java.time.LocalDate;
import org.colloquium.common.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Moments and days in a request's address: those that can be kept, as in {@link StrictJson}. Empty ones are none. */
@Configuration
class MomentParameters implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        Converter<String, @Nullable Instant> moment =
                it -> it.isBlank() ? null : StoredTime.moment("", Instant.parse(it));
        Converter<String, @Nullable LocalDate> day =
                it -> it.isBlank() ? null : StoredTime.day("", LocalDate.parse(it));
        registry.addConverter(String.class, Instant.class, moment);
        registry.addConverter(String.class, LocalDate.class, day);
    }
}
