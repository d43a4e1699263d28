package io.temblor.pipeline.script.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a token is. Words that only queries and flows use are reserved too, so that a script can move into one.
enum TokenKind {
    // What is not always written the same
    NAME,
    NUMBER,
    TEXT,
    EXTRACTOR_ARGUMENT,
    /// A place that the lexer could not read and has reported.
    ERROR,
    END_OF_TEXT,

    // Texts: the lexer tells the quotes that open from those that close
    QUOTE_OPEN,
    QUOTE_CLOSE,
    INTERPOLATION_OPEN,
    INTERPOLATION_CLOSE,

    // Words
    ABSENT("absent"),
    AND("and"),
    ARGS("args"),
    AS("as"),
    BY("by"),
    CASE("case"),
    CONNECT("connect"),
    CONNECTOR("connector"),
    CONST("const"),
    COPY("copy"),
    CREATE("create"),
    DEFAULT("default"),
    DEFINE("define"),
    DEPLOY("deploy"),
    DROP("drop"),
    EACH("each"),
    EMIT("emit"),
    END("end"),
    ERASE("erase"),
    EVENT("event"),
    FALSE("false"),
    FLOW("flow"),
    FN("fn"),
    FOR("for"),
    FROM("from"),
    GROUP("group"),
    HAVING("having"),
    INSERT("insert"),
    INTO("into"),
    INTRINSIC("intrinsic"),
    LET("let"),
    MATCH("match"),
    MERGE("merge"),
    MOD("mod"),
    MOVE("move"),
    NOT("not"),
    NULL("null"),
    OF("of"),
    OPERATOR("operator"),
    OR("or"),
    PATCH("patch"),
    PIPELINE("pipeline"),
    PRESENT("present"),
    RECUR("recur"),
    SCRIPT("script"),
    SELECT("select"),
    SET("set"),
    SLIDING("sliding"),
    STATE("state"),
    STREAM("stream"),
    TO("to"),
    TRUE("true"),
    TUMBLING("tumbling"),
    UPDATE("update"),
    UPSERT("upsert"),
    USE("use"),
    WHEN("when"),
    WHERE("where"),
    WINDOW("window"),
    WITH("with"),
    XOR("xor"),

    // Signs
    ANYTHING("_"),
    ARROW("=>"),
    ASSIGN("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    BANG("!"),
    BIT_AND("&"),
    BIT_XOR("^"),
    BRACE_CLOSE("}"),
    BRACE_OPEN("{"),
    BRACKET_CLOSE("]"),
    BRACKET_OPEN("["),
    COLON(":"),
    COLONS("::"),
    COMMA(","),
    DIRECTIVE("#!config"),
    DOLLAR("$"),
    DOT("."),
    ELEMENTS_OPEN("%["),
    ELLIPSIS("..."),
    EQUAL("=="),
    FIELDS_OPEN("%{"),
    GREATER(">"),
    LESS("<"),
    MINUS("-"),
    NOT_EQUAL("!="),
    PAREN_CLOSE(")"),
    PAREN_OPEN("("),
    PERCENT("%"),
    PLUS("+"),
    SEMICOLON(";"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    SHIFT_RIGHT_UNSIGNED(">>>"),
    SLASH("/"),
    STAR("*"),
    TILDE("~"),
    TILDE_EQUAL("~="),
    TUPLE_OPEN("%(");

    private static final Map<String, TokenKind> WORDS = new HashMap<>();
    private static final TokenKind[][] SIGNS = new TokenKind[128][0];

    static {
        for (TokenKind kind : values()) {
            if (kind.isWord()) {
                WORDS.put(kind.written, kind);
            } else if (!kind.written.isEmpty()) {
                char first = kind.written.charAt(0);
                TokenKind[] others = SIGNS[first];
                SIGNS[first] = Arrays.copyOf(others, others.length + 1);
                SIGNS[first][others.length] = kind;
            }
        }
    }

    private final String written;

    TokenKind() {
        this("");
    }

    TokenKind(String written) {
        this.written = written;
    }

    /// The word or the sign; empty if it is not always the same.
    String written() {
        return written;
    }

    /// Whether it is a reserved word.
    boolean isWord() {
        return !written.isEmpty() && Character.isLetter(written.charAt(0));
    }

    /// The reserved word that is written so, if there is one.
    static @Nullable TokenKind word(String text) {
        return WORDS.get(text);
    }

    /// The longest sign that stands at a place of a text, if one does.
    static @Nullable TokenKind sign(String text, int position) {
        char first = text.charAt(position);
        @Nullable TokenKind longest = null;
        if (first < SIGNS.length) {
            for (TokenKind kind : SIGNS[first]) {
                if ((longest == null || kind.written.length() > longest.written.length())
                        && text.startsWith(kind.written, position)) {
                    longest = kind;
                }
            }
        }
        return longest;
    }
}
