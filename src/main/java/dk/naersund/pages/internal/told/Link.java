package dk.naersund.pages.internal.told;

/** A page to go on to. */
public record Link(String name, String href) {}
