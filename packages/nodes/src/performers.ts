import { createHttpPerformer } from "./connector/http-request/perform.ts";
import { createPayPerformer } from "./connector/pay-refund/perform.ts";
import { createMailPerformer } from "./mail/perform.ts";
import type { Performer } from "./performer.ts";

/** Who makes a call, by the `performer` its effect names. Server side. */
export const PERFORMERS: Readonly<Record<string, Performer>> = {
  "connector.http-request": createHttpPerformer(),
  "connector.pay-refund": createPayPerformer(),
  mail: createMailPerformer(),
} satisfies Record<PerformerName, Performer>;

/** The names that calls may carry: connectors by their node's type, and mail for notices. */
type PerformerName = "connector.http-request" | "connector.pay-refund" | "mail";
