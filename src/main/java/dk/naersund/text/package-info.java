/**
 * Text for people: message files in Danish first and other languages beside it, and names that come
 * in several languages. Knows no other room and is open to all.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dk.naersund.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
