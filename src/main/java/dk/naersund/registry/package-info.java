/**
 * The system of record: organisations, sites, services and their access facts, with valid time. May
 * call {@code geo}, {@code hours}, {@code text} and {@code platform}; read through the immutable
 * {@link dk.naersund.registry.RegistrySnapshot}.
 *
 * <h2>How an edit travels</h2>
 *
 * <p>On Friday Anne moves a vaccination site. Her page has read it from {@link
 * dk.naersund.registry.Registry#snapshot()}, and with it its version, 41, the number of the event
 * that made it what it is ({@link dk.naersund.registry.RegistrySnapshot#version}). A new location
 * begins on Monday, the old one ends on Sunday, and she saves:
 *
 * <pre>{@code
 * editor.put(movedSite, 41, new Author("anne", "posthuset skal males"))
 * }</pre>
 *
 * <ol>
 *   <li>The site is written and read again in the format of {@code registry.json}: a phone number
 *       that is none comes back as {@link dk.naersund.registry.EditOutcome.Rejected} with the path
 *       {@code sites[posthuset].phone.number}.
 *   <li>A transaction takes the lock of {@code registry_event}, so that edits of all instances come
 *       one after the other, and reads the events that this instance has not seen.
 *   <li>Had Bo saved in between, the version would be 42 now: {@link
 *       dk.naersund.registry.EditOutcome.Conflict} says so, and who and when.
 *   <li>The rules that need the other entities are asked: is there such a service, such a house?
 *   <li>The event is written with the site before and after, then the tables; the database's own
 *       constraints are asked when the transaction ends. Event 43 is durable, or nothing was
 *       written.
 *   <li>The snapshot of event 43 shares all but one site with the one before. It takes its place,
 *       {@link dk.naersund.registry.Registry#changes()} hands it on, and the answer is {@link
 *       dk.naersund.registry.EditOutcome.Changed}.
 *   <li>The other instances hear "43" and read from the database what they miss, in order ({@link
 *       dk.naersund.registry.Registry#catchUp()}). Numbers may have gaps: an event that was rolled
 *       back leaves one.
 * </ol>
 *
 * <p>Edits that belong together ({@link dk.naersund.registry.RegistryEditor#publish}) travel the
 * same way in one transaction: events 43 to 60 become visible at once, and the past knows no state
 * between them.
 *
 * <p>On Monday, Danish time, a question is answered with the new door; nothing needs to happen for
 * that, since a location carries its days. {@link dk.naersund.registry.RegistryHistory} tells what
 * was shown before, and {@link dk.naersund.registry.RegistryEditor#restore} takes it back.
 */
@ApplicationModule(allowedDependencies = {"geo", "hours", "text", "platform"})
@NullMarked
package dk.naersund.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
