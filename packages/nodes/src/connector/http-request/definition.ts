import type { ParamProblem } from "@orderloom/schema/graph/node";
import { defineNode } from "../../define-node.ts";
import { checkTemplate } from "../../template/check-template.ts";
import { checkJsonTemplate } from "../../template/json-template.ts";
import { checkPath } from "../../template/path-template.ts";
import { evaluateHttpRequest, resumeHttpRequest } from "./evaluate.ts";
import { httpRequestHelp } from "./help.ts";
import { httpRequestLabels, httpRequestPorts } from "./labels.ts";
import { HttpRequestParams } from "./params.ts";
import { httpRequestReport } from "./report.ts";
import { undoHttpRequest } from "./undo.ts";

export const httpRequestDefinition = defineNode({
  type: "connector.http-request",
  version: 1,
  family: "connector",
  icon: "http",
  labels: httpRequestLabels,
  help: httpRequestHelp,
  params: HttpRequestParams,
  initial: {
    method: "POST",
    path: "/orders",
    query: {},
    body: "",
    successStatuses: [],
    extract: {},
    deduplicates: false,
  },
  sample: {
    connectionId: "3f2a7c44-1d8e-4b6b-9d11-0c5e7a9b2d13",
    method: "POST",
    path: "/orders/{{ order.externalNo }}/reservations",
    query: { source: "orderloom" },
    body: '{"no": "{{ order.orderNo }}", "quantity": "{{ order.quantity }}", "payable": "{{ order.payable | amount }}"}',
    successStatuses: [200, 201],
    extract: { reservationNo: "data.no" },
    deduplicates: true,
    undoPath: "/reservations/{{ outputs.reserve.reservationNo }}",
  },
  hasInput: true,
  outputs: () => [{ id: "done", label: httpRequestPorts.done }],
  summary: ({ method, path }) => ({ zh: `${method} ${path}`, en: `${method} ${path}` }),
  effects: ["call.make"],
  idempotency: "none",
  sends: [],
  changesOutside: ({ method }) => method !== "GET",
  check: checkHttpRequest,
  report: httpRequestReport,
  evaluate: evaluateHttpRequest,
  resume: resumeHttpRequest,
  undo: undoHttpRequest,
});

function checkHttpRequest({ path, query, body, undoPath, undoBody }: HttpRequestParams): readonly ParamProblem[] {
  const at = (place: string) => (problem: ParamProblem) => ({ ...problem, path: place });
  return [
    ...checkPath(path).map(at("path")),
    ...Object.entries(query).flatMap(([name, text]) => checkTemplate(text).map(at(`query.${name}`))),
    ...checkJsonTemplate(body).map(at("body")),
    ...(undoPath === "" ? [] : checkPath(undoPath).map(at("undoPath"))),
    ...checkJsonTemplate(undoBody).map(at("undoBody")),
  ];
}
