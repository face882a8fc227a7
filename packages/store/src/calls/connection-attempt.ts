import { LIMITS } from "@orderloom/schema/limits";
import { TEST_MAIL_STEP } from "../notices/plan-mail.ts";
import type { ConnectionAttempt } from "./keep-states.ts";
import type { LockedCall } from "./locked-call.ts";
import { peerHealth } from "./peer-health.ts";
import type { AttemptResult } from "./settlement.ts";
import { TRIAL_STEP } from "./try-call.ts";

type Attempt = {
  readonly result: AttemptResult;
  readonly wellBefore?: number;
  readonly isOurs?: boolean;
  readonly openMs?: number;
};

const TESTS: readonly string[] = [TEST_MAIL_STEP, TRIAL_STEP];

/** What the attempt says about its connection. Somebody waits for the end of a test, whatever it says. */
export function connectionAttempt({ call, attempt }: { call: LockedCall; attempt: Attempt }): ConnectionAttempt[] {
  const { result, wellBefore = 0, isOurs = false, openMs = LIMITS.breakerOpenMs } = attempt;
  if (call.connectionId === null || TESTS.includes(call.step)) return [];
  return [
    {
      connectionId: call.connectionId,
      callId: call.id,
      health: isOurs ? "unsaid" : peerHealth(result),
      isRetry: call.attempts > 1,
      wellBefore,
      openMs,
      code: "code" in result ? result.code : null,
      params: "params" in result ? result.params : {},
      afterMs: ("afterMs" in result ? result.afterMs : undefined) ?? null,
    },
  ];
}
