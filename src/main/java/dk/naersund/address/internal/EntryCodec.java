package dk.naersund.address.internal;

import dk.naersund.address.Address.Kind;
import dk.naersund.address.internal.Entry.House;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Entries as bytes in the index. Positions are kept in steps of 1e-7 degrees (about 1 cm). */
final class EntryCodec {
  /** Part of the index folder's name: an index written otherwise is never read. */
  static final int VERSION = 1;

  private static final double E7 = 1e7;

  private EntryCodec() {}

  static int e7(double degrees) {
    return (int) Math.round(degrees * E7);
  }

  static double degrees(long e7) {
    return e7 / E7;
  }

  static BytesRef encode(Entry entry) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(entry.id());
    out.writeByte((byte) entry.kind().ordinal());
    out.writeString(entry.name());
    writeStrings(out, entry.otherNames());
    out.writeString(entry.detail());
    out.writeString(entry.town());
    writeStrings(out, entry.postcodes());
    writeStrings(out, entry.areas());
    int lat = e7(entry.position().lat());
    int lon = e7(entry.position().lon());
    out.writeInt(lat);
    out.writeInt(lon);
    out.writeVInt(entry.houses().size());
    for (House house : entry.houses()) {
      out.writeVInt(house.number().number() << 1 | (house.between() ? 1 : 0));
      out.writeString(house.number().letter());
      // 0 for none, else the place in the entry's postcodes.
      out.writeVInt(entry.postcodes().indexOf(house.postcode()) + 1);
      int houseLat = e7(house.position().lat());
      int houseLon = e7(house.position().lon());
      out.writeZInt(houseLat - lat);
      out.writeZInt(houseLon - lon);
      lat = houseLat;
      lon = houseLon;
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Reads an entry; without its houses when they are not needed, because a street has many. */
  static Entry decode(BytesRef bytes, boolean withHouses) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = in.readString();
    Kind kind = Kind.values()[in.readByte()];
    String name = in.readString();
    List<String> otherNames = readStrings(in);
    String detail = in.readString();
    String town = in.readString();
    List<String> postcodes = readStrings(in);
    List<String> areas = readStrings(in);
    int lat = in.readInt();
    int lon = in.readInt();
    Position position = new Position(degrees(lat), degrees(lon));
    int count = withHouses ? in.readVInt() : 0;
    List<House> houses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = in.readVInt();
      String letter = in.readString();
      int postcode = in.readVInt();
      lat += in.readZInt();
      lon += in.readZInt();
      houses.add(
          new House(
              new HouseNumber(number >> 1, letter),
              new Position(degrees(lat), degrees(lon)),
              postcode == 0 ? "" : postcodes.get(postcode - 1),
              (number & 1) == 1));
    }
    return new Entry(id, kind, name, otherNames, detail, town, postcodes, areas, position, houses);
  }

  private static void writeStrings(DataOutput out, List<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private static List<String> readStrings(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readString());
    }
    return strings;
  }
}
