package io.temblor.pipeline.script.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The modules that a manual shows: pieces of code that begin with the name of their file.
final class PipelineModules {
    private static final String FILE = "# file: ";

    private PipelineModules() {}

    static boolean isOne(ManualPage.Block block) {
        return block.text().startsWith(FILE);
    }

    /// Writes all modules of a page into a folder.
    static void write(ManualPage page, Path folder) throws IOException {
        for (ManualPage.Block block : page.blocks()) {
            if (isOne(block)) {
                String name = block.text().lines().findFirst().orElseThrow().substring(FILE.length());
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.text());
            }
        }
    }
}
