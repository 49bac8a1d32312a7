/** From hand-written lists of sites and services to a registry.json placed on invented houses. */
@NullMarked
package dk.naersund.sundoe.registry;

import org.jspecify.annotations.NullMarked;
