import { Id } from "@orderloom/schema/ids";
import { RunStatus } from "@orderloom/schema/run/run";
import { z } from "zod";

/** The list's state in the address. */
export const RunsState = z.object({
  status: RunStatus.nullable().catch(null),
  flowId: Id.nullable().catch(null),
  orderId: Id.nullable().catch(null),
  after: Id.nullable().catch(null),
});
export type RunsState = z.infer<typeof RunsState>;

/** The state of a run's page in the address: the step that is looked at. */
export const RunState = z.object({ step: z.string().max(80).nullable().catch(null) });
