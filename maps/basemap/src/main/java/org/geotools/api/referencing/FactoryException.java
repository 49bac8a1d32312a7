package org.geotools.api.referencing;

/** Stands in for the type of GeoTools that planetiler names and never uses here. */
public class FactoryException extends Exception {
  private static final long serialVersionUID = 1L;
}
