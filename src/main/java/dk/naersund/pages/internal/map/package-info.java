@NullMarked
package dk.naersund.pages.internal.map;

import org.jspecify.annotations.NullMarked;
