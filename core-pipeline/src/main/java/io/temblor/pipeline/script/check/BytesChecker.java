package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.runtime.BytesFormat;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks binary literals.
final class BytesChecker {
    private static final int BYTE = 8;

    private final Findings findings;
    private final ExpressionChecker expressions;

    BytesChecker(Findings findings, ExpressionChecker expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    Node check(Expr.Bytes bytes) {
        List<Node.MakeBytes.Part> parts = bytes.parts().stream()
                .map(part -> new Node.MakeBytes.Part(expressions.check(part.data()), format(part)))
                .toList();
        return new Node.MakeBytes(parts, bytes.span());
    }

    private BytesFormat format(Expr.Bytes.Part part) {
        BytesFormat.Type type = type(part.type()).orElseGet(() -> {
            Node _ = findings.error(
                    ErrorCode.INVALID_BYTES,
                    part.span(),
                    "there is no type `" + part.type() + "` of bytes",
                    "possible are binary, integer, signed_integer, unsigned_integer, and the integers with big_ or little_"
                            + " before them");
            return BytesFormat.Type.BIG_UNSIGNED;
        });
        if (part.bits() == 0 || part.bits() > Long.SIZE || part.bits() < -1) {
            Node _ = findings.error(
                    ErrorCode.INVALID_BYTES,
                    part.span(),
                    "a part of a binary literal has 1 to 64 bits, but this one has "
                            + Long.toUnsignedString(part.bits()));
            return new BytesFormat(type, BYTE);
        }
        int bits = type == BytesFormat.Type.BINARY ? 0 : BYTE;
        return new BytesFormat(type, part.bits() == -1 ? bits : (int) part.bits());
    }

    private static Optional<BytesFormat.Type> type(@Nullable Name name) {
        return Optional.ofNullable(
                switch (name == null ? "integer" : name.text()) {
                    case "binary" -> BytesFormat.Type.BINARY;
                    case "integer", "big", "unsigned", "unsigned_integer", "big_integer", "big_unsigned_integer" ->
                        BytesFormat.Type.BIG_UNSIGNED;
                    case "signed_integer", "big_signed_integer" -> BytesFormat.Type.BIG_SIGNED;
                    case "little", "little_integer", "little_unsigned_integer" -> BytesFormat.Type.LITTLE_UNSIGNED;
                    case "little_signed_integer" -> BytesFormat.Type.LITTLE_SIGNED;
                    default -> null;
                });
    }
}
