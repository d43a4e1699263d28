package io.temblor.pipeline.script.syntax;

/// What a text is read as.
enum Dialect {
    SCRIPT("`const`, `fn` or `intrinsic fn`"),
    MODULE("`const`, `fn`, `intrinsic fn` or `define`"),
    QUERY("`const`, `fn`, `intrinsic fn` or `define`"),
    DEPLOYMENT("`const`, `fn`, `intrinsic fn`, `define` or `deploy`");

    private final String documented;

    Dialect(String documented) {
        this.documented = documented;
    }

    /// What a doc comment may stand before, as messages say it.
    String documented() {
        return documented;
    }

    boolean hasDirectives() {
        return this != SCRIPT;
    }
}
