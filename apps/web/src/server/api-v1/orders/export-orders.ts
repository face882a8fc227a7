import { Language } from "@orderloom/schema/language";
import { OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";
import { ExportFormat, takeOut } from "../../orders/export-file.ts";
import { defineRoute } from "../define-route.ts";

const Query = z.strictObject({
  format: ExportFormat.default("csv"),
  state: OrderState.optional(),
  language: Language.default("zh"),
});

/** Orders with their lines as a file, however many there are. Facts only: nothing personal leaves here. */
export const exportOrders = defineRoute({
  scope: "orders:read",
  summary: "Gives orders with their lines as a CSV or XLSX file. Nothing personal is in it.",
  answers: { 200: "The file." },
  query: Query,
  handle({ query: { format, state, language }, scope, environment, cause }) {
    const query = { ...scope, states: state ? [state] : [] };
    const subjectId = cause.type === "token" ? cause.tokenId : "";
    return takeOut({ environment, query, roles: [], language }, { format, cause, subjectId });
  },
});
