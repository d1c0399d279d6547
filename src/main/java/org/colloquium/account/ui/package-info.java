/** The screens of the module account. */
@NullMarked
package org.colloquium.account.ui;

import org.jspecify.annotations.NullMarked;
