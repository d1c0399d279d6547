/** Recognises papers in mails: takes the mails apart, and knows the digests that are sent as mails. */
@NullMarked
package org.colloquium.digest.format.mail;

import org.jspecify.annotations.NullMarked;
