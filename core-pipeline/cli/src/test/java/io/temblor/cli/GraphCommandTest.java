package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphCommandTest {
    private static final String FLOWS = """
            flow.first {
              connectors {
                in   { type = stdio, preprocessors = [separate], codec = json }
                out  { type = stdio, codec = json, postprocessors = [separate] }
                dead { type = "null" }
              }
              pipelines {
                sort.steps = [
                  { type = route, routes { slow = "event.ms > 100" } }
                  passthrough
                ]
                pick {
                  inputs = [in, extra]
                  query = \"""
                    define script count
                    script
                      emit event => "odd";
                    end;
                    create script count;
                    select event from in into count;
                    select event from count/odd into out;
                    select event from extra into out;
                  \"""
                }
              }
              links = [ "in -> sort -> pick -> out", "sort/slow -> pick/extra", "in/err -> dead" ]
            }
            flow."se\\"c<o>n\\\\d" {
              connectors {
                "a.b"  { type = metronome, interval = 1s }
                "#end" { type = "null" }
              }
              links = [ "a.b -> #end" ]
            }
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsFlowsForATerminal() throws IOException {
        assertThat(Outcome.of("graph", file("flow.conf", FLOWS))).isEqualTo(new Outcome(0, """
                        flow first
                          connectors
                            in    source  stdio
                            out   sink    stdio
                            dead  sink    null
                          pipeline sort
                            steps
                              0  route
                              1  passthrough
                            wires
                              in -> 0
                              0 -> 1
                              0/slow -> slow
                              0/err -> err
                              1 -> out
                              1/err -> err
                          pipeline pick
                            steps
                              count  script
                            wires
                              in -> count
                              extra -> out
                              count/odd -> out
                              count/err -> err
                          links
                            in -> sort
                            sort -> pick
                            pick -> out
                            sort/slow -> pick/extra
                            in/err -> dead

                        flow se"c<o>n\\d
                          connectors
                            a.b   source  metronome
                            #end  sink    null
                          links
                            a.b -> #end
                        """, ""));
    }

    @Test
    void drawsAFlowchartOfMermaid() throws IOException {
        assertThat(Outcome.of("graph", file("flow.conf", FLOWS), "--format", "mermaid"))
                .isEqualTo(new Outcome(0, """
                        flowchart LR
                          subgraph f0["flow first"]
                            n0[/"in<br/>stdio"/]
                            n1[/"out<br/>stdio"/]
                            n2[/"dead<br/>null"/]
                            subgraph f1["pipeline sort"]
                              n3(["in"])
                              n4["0<br/>route"]
                              n5["1<br/>passthrough"]
                              n6(["slow"])
                              n7(["err"])
                              n8(["out"])
                            end
                            subgraph f2["pipeline pick"]
                              n9(["in"])
                              n10(["extra"])
                              n11["count<br/>script"]
                              n12(["out"])
                              n13(["err"])
                            end
                          end
                          subgraph f3["flow se#34;c#60;o#62;n#92;d"]
                            n14[/"a.b<br/>metronome"/]
                            n15[/"#35;end<br/>null"/]
                          end
                          n3 --> n4
                          n4 --> n5
                          n4 -->|"slow"| n6
                          n4 -->|"err"| n7
                          n5 --> n8
                          n5 -->|"err"| n7
                          n9 --> n11
                          n10 --> n12
                          n11 -->|"odd"| n12
                          n11 -->|"err"| n13
                          n0 --> n3
                          n8 --> n9
                          n12 --> n1
                          n6 --> n10
                          n0 -->|"err"| n2
                          n14 --> n15
                        """, ""));
    }

    @Test
    void drawsOneFlowForGraphviz() throws IOException {
        assertThat(Outcome.of("graph", file("flow.conf", FLOWS), "--format", "dot", "--flow", "se\"c<o>n\\d"))
                .isEqualTo(new Outcome(0, """
                        digraph {
                          rankdir = LR;
                          subgraph cluster_f0 {
                            label = "flow se\\"c<o>n\\\\d";
                            n0 [shape = parallelogram, label = "a.b\\nmetronome"];
                            n1 [shape = parallelogram, label = "#end\\nnull"];
                          }
                          n0 -> n1;
                        }
                        """, ""));
    }

    @Test
    void showsAQuery() throws IOException {
        String query = file("tens.trickle", """
                define window tens from tumbling with size = 10 end;
                select aggr::stats::count() from in[tens] into out;
                """);
        assertThat(Outcome.of("graph", query)).isEqualTo(new Outcome(0, """
                        pipeline tens
                          steps
                            in->out  select
                          wires
                            in -> in->out
                            in->out -> out
                            in->out/err -> err
                        """, ""));
        assertThat(Outcome.of("graph", query, "--format", "dot").out()).contains("label = \"in->out\\nselect\"");
        assertThat(Outcome.of("graph", query, "--format", "mermaid").out()).contains("[\"in-#62;out<br/>select\"]");
    }

    @Test
    void showsADeployment() throws IOException {
        String troy = "src/test/resources/import/relay/main.troy";
        Outcome outcome = Outcome.of("graph", troy);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("flow relay\n").contains("      few -> out\n", "    relay -> stop\n");
    }

    @Test
    void tellsWhatADeploymentLacks() {
        Outcome outcome = Outcome.of("graph", "src/test/resources/import/lacks/main.troy");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("main.troy:43:13: Temblor has no codec `msgpack`");
    }

    @Test
    void writesAFile() throws IOException {
        Path file = folder.resolve("flow.dot");
        assertThat(Outcome.of("graph", file("flow.conf", FLOWS), "--format=dot", "-o", file.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(file).content().startsWith("digraph {\n").endsWith("}\n");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        String query = file("a.trickle", "select event from in into oit;\n");
        assertThat(Outcome.of("graph", query).err())
                .startsWith(query + ":1:27: error: there is nothing with the name `oit`");
        assertThat(Outcome.of("graph", query, "--flow", "x").err())
                .startsWith("temblor graph: a query has no flows, so --flow is of no use\n");
        assertThat(Outcome.of("graph", query, query).err())
                .startsWith("temblor graph: a file with the suffix .trickle must be the only one\n");
        assertThat(Outcome.of("graph", file("flow.conf", FLOWS), "--flow", "frist"))
                .isEqualTo(new Outcome(2, "", """
                        the flows to run: unknown flow `frist`; did you mean first?
                        1 problem; nothing was started
                        """));
        assertThat(Outcome.of("graph", "no/such.troy").err())
                .startsWith("temblor graph: there is no file `no/such.troy`\n");
    }
}
