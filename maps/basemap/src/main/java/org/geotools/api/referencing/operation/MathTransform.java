package org.geotools.api.referencing.operation;

/** Stands in for the type of GeoTools that planetiler names and never uses here. */
public interface MathTransform {}
