package dk.naersund.transit.internal.gtfs;

import dk.naersund.platform.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onebusaway.csv_entities.CsvTokenizerStrategy;
import org.onebusaway.csv_entities.EntityHandler;
import org.onebusaway.csv_entities.IndividualCsvEntityReader;
import org.onebusaway.csv_entities.exceptions.InvalidValueEntityException;
import org.onebusaway.csv_entities.exceptions.MissingRequiredFieldException;
import org.onebusaway.csv_entities.schema.EntitySchema;
import org.onebusaway.gtfs.serialization.DuplicateEntityException;
import org.onebusaway.gtfs.serialization.EntityReferenceNotFoundException;
import org.onebusaway.gtfs.serialization.GtfsReader;

/**
 * The library's reader, but a row that it refuses becomes a notice and the next one is read. Knows
 * the line of the row that is being read.
 */
final class LenientReader extends GtfsReader {
  /** Takes what a row says, with the row's line. */
  interface Taker {
    /** Takes one thing. */
    void take(Object entity, int line);
  }

  /** References to files that nobody here reads; a row is good without them. */
  private static final Set<String> NOT_READ = Set.of("level_id", "required_stop_id");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Notices notices;
  private final Progress progress;
  private final CsvTokenizerStrategy cells = new CsvTokenizerStrategy();
  private int line;
  private String file = "";

  LenientReader(Notices notices, Progress progress, Taker taker) {
    this.notices = notices;
    this.progress = progress;
    EntityHandler handler = entity -> taker.take(entity, line);
    addEntityHandler(handler);
  }

  /** The name of the file that holds such things. */
  String file(Class<?> type) {
    return getEntitySchemaFactory().getSchema(type).getFilename();
  }

  /** Whether the feed has such a file. */
  boolean has(Class<?> type) throws IOException {
    return getInputSource().hasResource(file(type));
  }

  /** Reads a file where it is there. */
  void readIfThere(Class<?> type) throws IOException {
    if (has(type)) {
      readEntities(type, getInputSource());
    }
  }

  @Override
  public void readEntities(Class<?> type, Reader reader) throws IOException {
    EntitySchema schema = getEntitySchemaFactory().getSchema(type);
    file = schema.getFilename();
    line = 0;
    IndividualCsvEntityReader rows =
        new IndividualCsvEntityReader(getContext(), schema, this::injectEntity);
    rows.setTrimValues(true);
    try (BufferedReader lines = new BufferedReader(reader)) {
      int columns = -1;
      for (String row = next(lines); row != null; row = next(lines)) {
        if (row.isBlank()) {
          continue;
        }
        List<String> values = new ArrayList<>(cells.parse(row));
        if (columns < 0) {
          columns = values.size();
          values.replaceAll(column -> NOT_READ.contains(column.strip()) ? "-" : column);
          rows.handleLine(values);
        } else {
          read(rows, values, columns);
          progress.tick();
        }
      }
    }
  }

  /** The next row; a quoted cell may go on over several lines. */
  private @Nullable String next(BufferedReader lines) throws IOException {
    String row = lines.readLine();
    line++;
    if (row == null) {
      return null;
    }
    if (line == 1 && !row.isEmpty() && row.charAt(0) == BYTE_ORDER_MARK) {
      row = row.substring(1);
    }
    while (row.chars().filter(c -> c == '"').count() % 2 != 0) {
      String more = lines.readLine();
      if (more == null) {
        break;
      }
      line++;
      row += "\n" + more;
    }
    return row;
  }

  private void read(IndividualCsvEntityReader rows, List<String> values, int columns) {
    String id = values.getFirst();
    if (values.size() > columns) {
      notices.tell(NoticeCode.ROW_NOT_READABLE, file, line, id, values.size(), columns);
      return;
    }
    if (values.size() < columns) {
      notices.tell(NoticeCode.ROW_TOO_SHORT, file, line, id, values.size(), columns);
      while (values.size() < columns) {
        values.add("");
      }
    }
    try {
      rows.handleLine(values);
    } catch (MissingRequiredFieldException e) {
      notices.tell(NoticeCode.VALUE_MISSING, file, line, id, e.getFieldName());
    } catch (InvalidValueEntityException e) {
      notices.tell(NoticeCode.VALUE_NOT_VALID, file, line, id, e.getFieldName(), e.getFieldValue());
    } catch (DuplicateEntityException e) {
      notices.tell(NoticeCode.ID_TWICE, file, line, id);
    } catch (EntityReferenceNotFoundException e) {
      notices.tell(NoticeCode.REFERENCE_UNKNOWN, file, line, id, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      refused(id, e);
    }
  }

  /** The library has an exception of its own for many things; their names say what it is about. */
  private void refused(String id, RuntimeException e) {
    String what = e.getClass().getSimpleName();
    NoticeCode code =
        what.contains("NotFound") ? NoticeCode.REFERENCE_UNKNOWN : NoticeCode.VALUE_NOT_VALID;
    String message = String.valueOf(e.getMessage());
    if (code == NoticeCode.REFERENCE_UNKNOWN) {
      notices.tell(code, file, line, id, message);
    } else {
      notices.tell(code, file, line, id, what, message);
    }
  }
}
