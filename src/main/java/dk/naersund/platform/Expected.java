package dk.naersund.platform;

/**
 * An exception that tells whoever asked what is the matter with what they asked: not there, not
 * theirs, not now. It is no fault of the program, and is not logged as one.
 */
public interface Expected {}
