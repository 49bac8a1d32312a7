package dk.naersund.registry;

import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two versions of an entity.
 *
 * @param path where, as in {@code registry.json}: {@code services[0].hours}; the members of a list
 *     are named by their id or feature where they have one
 * @param before what stood there; null for nothing
 * @param after what stands there; null for nothing
 */
public record FieldChange(String path, @Nullable String before, @Nullable String after) {}
