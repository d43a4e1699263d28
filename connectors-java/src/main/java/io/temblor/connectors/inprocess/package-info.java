/// The connector `java`: events from and to the program that embeds the engine, without leaving the process.
///
/// The program makes an [InProcessSource] or an [InProcessSink] and gives it to the engine by name; the setting
/// `endpoint` says which one, and without it that is the connector's own name.
/// ```hocon
/// flow.orders {
///   connectors {
///     orders { type = java }
///     report { type = java, endpoint = large-orders }
///   }
///   pipelines {
///     large { steps = [ { type = filter, where { field = amount, at-least = 1000 } } ] }
///   }
///   links = [ "orders -> large -> report" ]
/// }
/// ```
/// ```java
/// InProcessSource orders = new InProcessSource(1024);
/// InProcessSink report = InProcessSink.ofEvents(event -> System.out.println(event.value()));
/// // … give `orders` and, as `large-orders`, `report` to the engine, start the flow, and then:
/// orders.send(Value.of(Map.of("amount", 1200)));
/// boolean done = orders.awaitSettled(Duration.ofSeconds(5));
/// orders.close();
/// ```
///
/// **What is guaranteed.** The source: at most once, because memory does not outlive the process; a program
/// that can send again learns from [InProcessSource#awaitSettled] what need not be. The sink: at least once; an
/// event counts as delivered when the program has taken it. Values, and messages of bytes, each keep their
/// order.
@NullMarked
package io.temblor.connectors.inprocess;

import org.jspecify.annotations.NullMarked;
