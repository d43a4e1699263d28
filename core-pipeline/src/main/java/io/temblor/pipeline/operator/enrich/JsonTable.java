package io.temblor.pipeline.operator.enrich;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Map;

/// Makes a table of a file in JSON, or with JSON on each line.
final class JsonTable {
    private static final int MAX_DEPTH = 512;
    private static final int MAX_NUMBER_LENGTH = 1000;

    private final TableShape shape;
    private final JsonParser parser = new JsonParser(new JsonLimits(MAX_DEPTH, MAX_NUMBER_LENGTH, Tape.MAX_LENGTH));

    private JsonTable(TableShape shape) {
        this.shape = shape;
    }

    static Table read(byte[] bytes, TableShape shape) throws InvalidTableException {
        return new JsonTable(shape).whole(bytes);
    }

    static Table readLines(byte[] bytes, TableShape shape) throws InvalidTableException {
        return new JsonTable(shape).lines(bytes);
    }

    private Table whole(byte[] bytes) throws InvalidTableException {
        return switch (parsed(bytes, 0, bytes.length, "")) {
            case ArrayValue rows -> ofRows(rows);
            case RecordValue rows -> ofKeys(rows);
            case Value other ->
                throw new InvalidTableException(
                        "expected an array of records, or a record by key, found a value of type " + other.type());
        };
    }

    private Table ofRows(ArrayValue rows) throws InvalidTableException {
        if (shape.key().isEmpty()) {
            throw new InvalidTableException(
                    "the file is an array of records, so file-key must say which field is the key");
        }
        Table.Builder table = new Table.Builder(shape, false);
        for (int i = 0; i < rows.size(); i++) {
            add("element " + i, rows.get(i), table);
        }
        return table.build();
    }

    private Table ofKeys(RecordValue rows) throws InvalidTableException {
        if (shape.key().isPresent()) {
            throw new InvalidTableException(
                    "the file is a record, whose fields are the keys, so file-key is of no use");
        }
        Table.Builder table = new Table.Builder(shape, true);
        for (Map.Entry<String, Value> row : rows.entries()) {
            table.add("field `" + row.getKey() + "`", new StringValue(row.getKey()), row.getValue());
        }
        return table.build();
    }

    private Table lines(byte[] bytes) throws InvalidTableException {
        Table.Builder table = new Table.Builder(shape, false);
        int line = 1;
        for (int begin = 0; begin < bytes.length; line++) {
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (!isBlank(bytes, begin, end)) {
                add("line " + line, parsed(bytes, begin, end - begin, "line " + line + ": "), table);
            }
            begin = end + 1;
        }
        return table.build();
    }

    private void add(String place, Value row, Table.Builder table) throws InvalidTableException {
        String field = shape.key().orElseThrow();
        if (!(row instanceof RecordValue fields)) {
            throw new InvalidTableException(place + ": expected a record, found a value of type " + row.type());
        }
        Value key = fields.get(field);
        if (key == null) {
            throw new InvalidTableException(place + ": the record has no field `" + field + "`");
        }
        table.add(place, key, row);
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Value parsed(byte[] bytes, int offset, int length, String place) throws InvalidTableException {
        Document document = new Document(0);
        document.fill(bytes, offset, length);
        try {
            parser.parse(document);
        } catch (DecodeException e) {
            throw new InvalidTableException(place + e.getMessage());
        }
        return document.value();
    }
}
