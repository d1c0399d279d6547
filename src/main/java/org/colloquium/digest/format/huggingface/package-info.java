/** Recognises papers in what Hugging Face gives besides the mere text of its page: links, and JSON. */
@NullMarked
package org.colloquium.digest.format.huggingface;

import org.jspecify.annotations.NullMarked;
