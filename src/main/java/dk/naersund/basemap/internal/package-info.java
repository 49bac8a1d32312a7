@NullMarked
package dk.naersund.basemap.internal;

import org.jspecify.annotations.NullMarked;
