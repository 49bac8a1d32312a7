package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** A registry.json that an empty registry would not take, either. Nothing of it is proposed. */
public final class RegistryNotRight implements Rule {}
