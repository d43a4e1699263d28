package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.temblor.connector.value.RecordValue;
import java.lang.foreign.MemorySegment;

/// Metadata of single events. Who sends often repeats himself: the record of the same bytes as last time is used again.
///
/// **Threading.** One thread at a time.
final class MetaReader {
    private final JsonValues values = new JsonValues();
    private byte[] lastBytes = {};
    private MemorySegment last = MemorySegment.ofArray(lastBytes);
    private RecordValue lastRecord = RecordValue.EMPTY;

    /// The record at a place that was checked.
    RecordValue read(MemorySegment data, long offset, long length, NativeComponent component) {
        if (length != lastBytes.length || MemorySegment.mismatch(data, offset, offset + length, last, 0, length) >= 0) {
            byte[] bytes = data.asSlice(offset, length).toArray(JAVA_BYTE);
            if (!(values.read(bytes) instanceof RecordValue read)) {
                throw new DefectException(component + " has written metadata that are no record");
            }
            lastBytes = bytes;
            last = MemorySegment.ofArray(bytes);
            lastRecord = read;
        }
        return lastRecord;
    }
}
