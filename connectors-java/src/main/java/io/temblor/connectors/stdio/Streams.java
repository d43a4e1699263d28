package io.temblor.connectors.stdio;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/// The three standard streams of a process, or what takes their place in tests.
///
/// Each is opened when it is first used, and there is one of each: a thread that reads standard input cannot be
/// stopped, so the next source must take over what it has read.
interface Streams {
    /// Those of this process. They bypass [System#in] and [System#out], of which the latter swallows errors.
    Streams OF_PROCESS = new Streams() {
        @Override
        public ReadAhead in() {
            return In.STREAM;
        }

        @Override
        public StreamWriter out() {
            return Out.STREAM;
        }

        @Override
        public StreamWriter err() {
            return Err.STREAM;
        }
    };

    ReadAhead in();

    StreamWriter out();

    StreamWriter err();

    /// Standard input, once somebody asks for it.
    final class In {
        private static final ReadAhead STREAM = new ReadAhead(new FileInputStream(FileDescriptor.in));

        private In() {}
    }

    /// Standard output, once somebody asks for it.
    final class Out {
        private static final StreamWriter STREAM =
                new StreamWriter("standard output", new FileOutputStream(FileDescriptor.out));

        private Out() {}
    }

    /// Standard error, once somebody asks for it.
    final class Err {
        private static final StreamWriter STREAM =
                new StreamWriter("standard error", new FileOutputStream(FileDescriptor.err));

        private Err() {}
    }
}
