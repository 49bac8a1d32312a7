/** What those see who keep the registry right: their list, one place, what people have reported. */
@NullMarked
package dk.naersund.pages.internal.kommune;

import org.jspecify.annotations.NullMarked;
