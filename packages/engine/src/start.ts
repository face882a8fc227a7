import type { JsonObject } from "@orderloom/schema/json";
import type { RunState } from "@orderloom/schema/run/run";

/**
 * The state of a run that has not moved yet: ready, without a token. Its first input is `start`, which places the
 * first token and brings the trigger again, so that the inputs alone rebuild the run.
 */
export function start(trigger: JsonObject): RunState {
  return {
    status: "ready",
    tokens: [],
    outputs: {},
    visits: {},
    steps: 0,
    nextToken: 1,
    trigger,
    failure: null,
  };
}
