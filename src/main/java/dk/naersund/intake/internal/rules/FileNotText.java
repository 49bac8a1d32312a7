package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** The file is a ZIP, a PDF, a workbook or another thing that is not text. */
public final class FileNotText implements Rule {}
