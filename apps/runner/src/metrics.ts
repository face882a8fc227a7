import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  readonly registry: Registry;
  readonly messages: Counter<"environment" | "outcome">;
  readonly turns: Counter<"environment">;
  readonly runsEnded: Counter<"environment" | "status">;
  readonly calls: Counter<"environment" | "performer" | "outcome">;
  readonly batchSeconds: Histogram<"environment">;
  readonly acceptSeconds: Histogram<"environment">;
  readonly loopErrors: Counter<"loop">;
  readonly ready: Gauge;
};

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

/** The runner's own numbers, in Prometheus form at `/metrics`; no label carries an order, a person or a shop. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    messages: new Counter({
      name: "orderloom_messages_total",
      help: "Messages answered, by what became of them.",
      labelNames: ["environment", "outcome"],
      registers,
    }),
    turns: new Counter({
      name: "orderloom_turns_total",
      help: "Turns of runs committed.",
      labelNames: ["environment"],
      registers,
    }),
    runsEnded: new Counter({
      name: "orderloom_runs_ended_total",
      help: "Runs that reached an end.",
      labelNames: ["environment", "status"],
      registers,
    }),
    calls: new Counter({
      name: "orderloom_call_attempts_total",
      help: "Attempts at outside calls.",
      labelNames: ["environment", "performer", "outcome"],
      registers,
    }),
    batchSeconds: new Histogram({
      name: "orderloom_batch_seconds",
      help: "Time of one batch of turns, claim to commit.",
      labelNames: ["environment"],
      buckets: SECONDS,
      registers,
    }),
    acceptSeconds: new Histogram({
      name: "orderloom_accept_seconds",
      help: "Time of one accept transaction.",
      labelNames: ["environment"],
      buckets: SECONDS,
      registers,
    }),
    loopErrors: new Counter({
      name: "orderloom_loop_errors_total",
      help: "Failures of a work loop that were rested and retried.",
      labelNames: ["loop"],
      registers,
    }),
    ready: new Gauge({ name: "orderloom_ready", help: "1 while the runner takes work.", registers }),
  };
}
