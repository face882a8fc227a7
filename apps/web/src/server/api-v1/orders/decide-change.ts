import { Id } from "@orderloom/schema/ids";
import { decideChange as decideInStore } from "@orderloom/store/changes/decide-change";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { SeenVersion } from "./asking.ts";

const Body = z.strictObject({
  decision: z.enum(["apply", "refuse", "withdraw"]),
  answer: z.string().trim().max(500).default(""),
  version: SeenVersion,
});

/** Decides a request for a change; only who asked may take it back, and nobody else may. */
export const decideChange = defineRoute({
  scope: "orders:edit",
  summary: "Applies or refuses a request for a change that somebody else made, or withdraws one’s own.",
  answers: {
    200: "It is decided.",
    403: "It is not the caller’s to decide.",
    409: "It was decided already.",
  },
  params: z.object({ requestId: Id }),
  body: Body,
  async handle({ params: { requestId }, body, scope, cause, transaction }) {
    const { version = null, ...decided } = body;
    const asked = { requestId, ...decided, version, scope, cause, whenBusy: "wait" } as const;
    await transaction((tx) => decideInStore(tx, keys(), asked));
    return answer({ requestId });
  },
});
