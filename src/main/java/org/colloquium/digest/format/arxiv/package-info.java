/** Recognises what arXiv sends and answers: its listing mails, its feeds, and lists of ids. */
@NullMarked
@NamedInterface("format")
package org.colloquium.digest.format.arxiv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
