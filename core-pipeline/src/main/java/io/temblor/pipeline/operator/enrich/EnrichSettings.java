package io.temblor.pipeline.operator.enrich;

import io.temblor.config.PlacedText;
import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.FieldPath;
import io.temblor.pipeline.operator.ScriptExpression;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The settings of the operator `enrich`.
///
/// @param file           the file with what there is to know
/// @param format         of the file; if absent, its suffix says it
/// @param delimiter      the character between the fields of a CSV file
/// @param fileKey        the column or field with the key; absent for a JSON file that is a record by key
/// @param key            what to look up for an event: an expression
/// @param fields         the columns or fields that are taken over; all if there are none
/// @param into           the field of the event that the record is put in; if absent, the event itself gets its fields
/// @param overwrite      whether what the event has of the same name is replaced
/// @param missing        what becomes of an event for whose key the file has nothing
/// @param reloadInterval how often to look whether the file has changed; never if absent
/// @param maxSize        the most bytes of the file
/// @param maxRows        the most keys in the file
public record EnrichSettings(
        Path file,
        Optional<TableFormat> format,
        String delimiter,
        Optional<String> fileKey,
        PlacedText key,
        List<String> fields,
        Optional<String> into,
        boolean overwrite,
        Missing missing,
        Optional<Duration> reloadInterval,
        DataSize maxSize,
        int maxRows) {
    private static final long LARGEST = 256 * 1024 * 1024 - 1;

    /// What becomes of an event for whose key there is nothing.
    public enum Missing {
        /// It goes on as it is.
        PASS,
        /// It ends here.
        DROP,
        /// It fails.
        ERR,
        /// It leaves by the port `missing`.
        PORT
    }

    public EnrichSettings {
        SettingChecks checks = new SettingChecks()
                .that(
                        delimiter.length() == 1 && "\"\r\n".indexOf(delimiter) < 0,
                        "delimiter",
                        "must be one character, and neither a quote nor a line break, but is `" + delimiter + "`")
                .between("max-size", maxSize.bytes(), 1, LARGEST)
                .atLeast("max-rows", maxRows, 1)
                .that(
                        format.isPresent() || TableFormat.of(file).isPresent(),
                        "format",
                        "missing; expected csv, json or ndjson, as the name of the file does not say it");
        reloadInterval.ifPresent(
                time -> checks.that(time.isPositive(), "reload-interval", "must be longer than nothing"));
        ScriptExpression.check(checks, "key", key);
        into.ifPresent(path -> checkPath(checks, path));
        Optional<TableFormat> known = format.or(() -> TableFormat.of(file));
        checks.that(
                fileKey.isPresent() || known.isEmpty() || known.get() == TableFormat.JSON,
                "file-key",
                "missing; expected the name of the column or field that has the key");
        checks.verify();
        fields = List.copyOf(fields);
    }

    private static void checkPath(SettingChecks checks, String path) {
        try {
            List<FieldPath.Step> steps = FieldPath.parse(path).steps();
            checks.that(!steps.isEmpty(), "into", "must not be empty; without it the event itself gets the fields")
                    .that(
                            steps.stream().allMatch(FieldPath.Field.class::isInstance),
                            "into",
                            "must lead to a field, by fields, but leads through an array: `" + path + "`");
        } catch (IllegalArgumentException e) {
            checks.that(false, "into", String.valueOf(e.getMessage()));
        }
    }
}
