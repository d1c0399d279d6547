package org.colloquium.file.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A form that carries a PDF. */
record PdfForm(@Schema(type = "string", format = "binary") String file) {}
