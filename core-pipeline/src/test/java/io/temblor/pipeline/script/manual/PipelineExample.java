package io.temblor.pipeline.script.manual;

import java.util.ArrayList;
import java.util.List;

/// A pipeline in a manual, and what the page says that it does.
///
/// @param form the pipeline: a query, or the settings of a pipeline
/// @param text what it does, or what is said of it
record PipelineExample(ManualPage.Block form, ManualPage.Block text) {

    /// The examples of a page: each pipeline with the next text that follows it. Several forms of a pipeline may stand
    /// before one text.
    static List<PipelineExample> all(ManualPage page) {
        List<PipelineExample> examples = new ArrayList<>();
        List<ManualPage.Block> forms = new ArrayList<>();
        for (ManualPage.Block block : page.blocks()) {
            if (block.language().equals("text")) {
                forms.forEach(form -> examples.add(new PipelineExample(form, block)));
                forms.clear();
            } else if (!PipelineModules.isOne(block) && !block.text().startsWith("flow.")) {
                forms.add(block);
            }
        }
        if (!forms.isEmpty()) {
            throw new AssertionError("nothing is said of the pipeline in line "
                    + forms.getFirst().line());
        }
        return examples;
    }

    @Override
    public String toString() {
        return "line " + form.line() + ": " + form.text().lines().findFirst().orElse("");
    }
}
