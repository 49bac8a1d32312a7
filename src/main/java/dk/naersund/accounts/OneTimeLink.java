package dk.naersund.accounts;

import java.time.Instant;

/**
 * Lets its holder choose a password, once. Whoever has it gets in, so it is shown once and kept by
 * nobody; the program keeps only its fingerprint.
 *
 * @param path path of the page to open, on this installation
 * @param expires when it stops to work
 */
public record OneTimeLink(String path, Instant expires) {}
