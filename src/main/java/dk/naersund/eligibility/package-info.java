/**
 * Who may use what: decision tables of the region, questions that are asked only while they can
 * change the answer, and answers that quote the sentence they rest on. May call {@code text} and
 * {@code platform}.
 */
@ApplicationModule(allowedDependencies = {"text", "platform"})
@NullMarked
package dk.naersund.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
