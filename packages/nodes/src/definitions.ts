import type { Catalogue, NodeDefinition } from "@orderloom/schema/graph/node";
import { nodeKey } from "@orderloom/schema/graph/node";
import { notifyDefinition } from "./alert/notify/definition.ts";
import { approvalChainDefinition } from "./approval/chain/definition.ts";
import { httpRequestDefinition } from "./connector/http-request/definition.ts";
import { payRefundDefinition } from "./connector/pay-refund/definition.ts";
import { forEachDefinition } from "./control/for-each/definition.ts";
import { forEachParallelDefinition } from "./control/for-each-parallel/definition.ts";
import { joinDefinition } from "./control/join/definition.ts";
import { onErrorDefinition } from "./control/on-error/definition.ts";
import { resultDefinition } from "./control/result/definition.ts";
import { splitDefinition } from "./control/split/definition.ts";
import { subFlowDefinition } from "./control/sub-flow/definition.ts";
import { waitDefinition } from "./control/wait/definition.ts";
import { waitEventDefinition } from "./control/wait-event/definition.ts";
import { whileDefinition } from "./control/while/definition.ts";
import { askChangeDefinition } from "./order/ask-change/definition.ts";
import { askLinesDefinition } from "./order/ask-lines/definition.ts";
import { decideChangeDefinition } from "./order/decide-change/definition.ts";
import { mergeOrdersDefinition } from "./order/merge/definition.ts";
import { mergeCandidatesDefinition } from "./order/merge-candidates/definition.ts";
import { setFieldDefinition } from "./order/set-field/definition.ts";
import { setStatusDefinition } from "./order/set-status/definition.ts";
import { splitOrderDefinition } from "./order/split/definition.ts";
import { refundStatusDefinition } from "./refund/set-status/definition.ts";
import { conditionDefinition } from "./rule/condition/definition.ts";
import { tableDefinition } from "./rule/table/definition.ts";
import { allocateStockDefinition } from "./stock/allocate/definition.ts";
import { checkStockDefinition } from "./stock/check/definition.ts";
import { moveStockDefinition } from "./stock/move/definition.ts";
import { releaseStockDefinition } from "./stock/release/definition.ts";
import { reserveStockDefinition } from "./stock/reserve/definition.ts";
import { calledDefinition } from "./trigger/called/definition.ts";
import { manualDefinition } from "./trigger/manual/definition.ts";
import { orderEventDefinition } from "./trigger/order-event/definition.ts";
import { scheduleDefinition } from "./trigger/schedule/definition.ts";
import { stockTriggerDefinition } from "./trigger/stock/definition.ts";

/** Every node of the product, in the order of the palette. Adding one is a folder and a line here. */
export const NODE_DEFINITIONS: readonly NodeDefinition[] = [
  orderEventDefinition,
  scheduleDefinition,
  stockTriggerDefinition,
  manualDefinition,
  calledDefinition,
  conditionDefinition,
  tableDefinition,
  setStatusDefinition,
  setFieldDefinition,
  splitOrderDefinition,
  mergeCandidatesDefinition,
  mergeOrdersDefinition,
  askChangeDefinition,
  askLinesDefinition,
  decideChangeDefinition,
  refundStatusDefinition,
  checkStockDefinition,
  reserveStockDefinition,
  allocateStockDefinition,
  releaseStockDefinition,
  moveStockDefinition,
  approvalChainDefinition,
  subFlowDefinition,
  forEachParallelDefinition,
  resultDefinition,
  waitDefinition,
  waitEventDefinition,
  notifyDefinition,
  httpRequestDefinition,
  payRefundDefinition,
  splitDefinition,
  joinDefinition,
  forEachDefinition,
  whileDefinition,
  onErrorDefinition,
];

/** The same nodes by type and version, as the engine and the graph check want them. */
export const CATALOGUE: Catalogue = new Map(
  NODE_DEFINITIONS.map((definition) => [nodeKey(definition.type, definition.version), definition]),
);
