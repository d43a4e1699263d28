package io.temblor.pipeline.engine;

/// One thread of a flow. What escapes from its work fails the flow.
abstract class StageRunner implements Runnable {
    private final String name;
    private final FlowControl control;

    /// @param name what the thread does, as in `source-in`
    StageRunner(String name, FlowControl control) {
        this.name = name;
        this.control = control;
    }

    /// Does the work of the thread until the flow has drained or is aborted.
    abstract void work() throws InterruptedException;

    /// Releases what the thread holds, whatever happened. Default: nothing.
    void release() {}

    final FlowControl control() {
        return control;
    }

    final Thread thread() {
        return Thread.ofPlatform()
                .name("temblor-" + control.flow() + "-" + name)
                .unstarted(this);
    }

    @Override
    @SuppressWarnings("CatchAndPrintStackTrace")
    public final void run() {
        try {
            work();
        } catch (InterruptedException _) {
            // Only an abort interrupts our threads.
        } catch (Throwable e) {
            control.fail("the thread " + name + " failed: " + e, e);
        } finally {
            release();
            control.stageEnded();
        }
    }
}
