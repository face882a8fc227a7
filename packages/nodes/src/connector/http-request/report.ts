import type { CallReport } from "@orderloom/schema/graph/node";
import type { HttpResult } from "./http-content.ts";
import type { HttpRequestParams } from "./params.ts";

const OK = 200;

/** What later nodes use of the answer can be told by hand; the status is what the node calls a success. */
export const httpRequestReport: CallReport<HttpRequestParams> = {
  fields: ({ extract }) => Object.keys(extract).map((id) => ({ id, label: { zh: id, en: id } })),
  result: ({ extract, successStatuses }, values): HttpResult => ({
    status: successStatuses[0] ?? OK,
    extracted: Object.fromEntries(Object.keys(extract).map((id) => [id, values[id] || null])),
  }),
};
