import { ChangeWish } from "@orderloom/schema/order/change-request";
import { askChange as askInStore } from "@orderloom/store/changes/ask-change";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { askedBy, OrderPath, SeenVersion, Why } from "./asking.ts";

/** Asks for another receiver, amount or lines of an order; somebody else decides. */
export const askChange = defineRoute({
  scope: "orders:edit",
  summary: "Asks for another receiver, amount or lines of an order. Nothing changes before somebody else decides.",
  answers: { 201: "The request’s id.", 409: "It cannot be asked for; `code` says why." },
  params: OrderPath,
  body: z.strictObject({ wish: ChangeWish, reason: Why, version: SeenVersion }),
  async handle({ body: { version, ...wanted }, transaction, ...call }) {
    const asked = { ...askedBy(call, version), ...wanted };
    return answer({ requestId: await transaction((tx) => askInStore(tx, keys(), asked)) }, 201);
  },
});
