import { GRAPH_SCHEMA_VERSION, type Graph, type RetryPolicy } from "@orderloom/schema/graph/graph";

/** Short gaps, so that a test of the last attempt does not take a minute; the number of attempts is the product's. */
const RETRY: RetryPolicy = { attempts: 4, delaysMs: [50, 50, 50] };

const node = (id: string, type: string, params: Graph["nodes"][number]["params"]): Graph["nodes"][number] => ({
  id,
  type,
  typeVersion: 1,
  name: id,
  params,
  position: { x: 0, y: 0 },
  onError: "stop",
});
const wire = (from: string, port: string, to: string): Graph["edges"][number] => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to, port: "in" },
  order: 0,
});

/** Refund asked for → (decided by the chain, if there is one) → paid; one that may not be paid is rejected. */
export function refundFlow(of: {
  readonly payConnectionId: string;
  readonly chainId: string | null;
  /** Of these shops only. */
  readonly shopIds?: readonly string[];
  /** How a payment is tried again; soon, and as often as the product does, when absent. */
  readonly retry?: RetryPolicy;
}): Graph {
  const pay = {
    ...node("pay", "connector.pay-refund", { connectionId: of.payConnectionId }),
    retry: of.retry ?? RETRY,
  };
  const title = { zh: "退款 {{ trigger.refund.amount }}", en: "Refund {{ trigger.refund.amount }}" };
  const approve = node("approve", "approval.chain", { chainId: of.chainId ?? "", amount: "refund.amount", title });
  const asked = of.chainId
    ? [wire("asked", "out", "approve"), wire("approve", "approved", "pay")]
    : [wire("asked", "out", "pay")];
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [
      node("asked", "trigger.order-event", { event: "RefundRequested", shopIds: of.shopIds ? [...of.shopIds] : null }),
      ...(of.chainId ? [approve] : []),
      pay,
      node("reject", "refund.set-status", { to: "rejected", reason: "{{ outputs.pay.code }}" }),
    ],
    edges: [...asked, wire("pay", "refused", "reject")],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}
