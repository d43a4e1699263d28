package io.temblor.pipeline.operator.enrich;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes a table of a file in CSV, whose first line names the columns. All that it has are texts.
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final TableShape shape;
    private final CsvReader reader;

    private CsvTable(TableShape shape, CsvReader reader) {
        this.shape = shape;
        this.reader = reader;
    }

    static Table read(byte[] bytes, char delimiter, TableShape shape) throws InvalidTableException {
        String text = text(bytes);
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        return new CsvTable(shape, new CsvReader(marked ? text.substring(1) : text, delimiter)).read();
    }

    private static String text(byte[] bytes) throws InvalidTableException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidTableException("expected UTF-8, found other bytes");
        }
    }

    private Table read() throws InvalidTableException {
        List<String> header = reader.next();
        if (header == null) {
            throw new InvalidTableException("expected a line with the names of the columns, found nothing");
        }
        checkHeader(header);
        int key = header.indexOf(shape.key().orElseThrow());
        Table.Builder table = new Table.Builder(shape, true);
        for (List<String> row = reader.next(); row != null; row = reader.next()) {
            if (row.size() != header.size()) {
                throw InvalidTableException.at(
                        reader.line(),
                        "expected " + header.size() + " fields, as the first line has, found " + row.size());
            }
            table.add("line " + reader.line(), new StringValue(row.get(key)), fields(header, row));
        }
        return table.build();
    }

    private void checkHeader(List<String> header) throws InvalidTableException {
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (!names.add(name)) {
                throw InvalidTableException.at(reader.line(), "two columns have the name `" + name + "`");
            }
        }
        checkColumn(shape.key().orElseThrow(), header);
        for (String field : shape.fields()) {
            checkColumn(field, header);
        }
    }

    private void checkColumn(String name, List<String> header) throws InvalidTableException {
        if (!header.contains(name)) {
            throw InvalidTableException.at(
                    reader.line(), "there is no column `" + name + "`; " + NearMiss.hint(name, header));
        }
    }

    private static RecordValue fields(List<String> header, List<String> row) {
        RecordValue.Builder fields = RecordValue.builder();
        for (int i = 0; i < row.size(); i++) {
            fields.put(header.get(i), row.get(i));
        }
        return fields.build();
    }
}
