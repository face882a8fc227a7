import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";

/** Every kill costs the calls under way an attempt; with the usual four some would rightly be left to a person. */
const MANY_TRIES = { attempts: 10, delaysMs: [500, 1_000] };

/** Order paid → allocated → told to the outside world once → notice: every kind of commit and a call. */
export function crashFlow(httpConnectionId: string, shopIds: readonly string[] | null = null): Graph {
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
    id: `${from}-${to}`,
    from: { node: from, port },
    to: { node: to, port: "in" },
    order: 0,
  });
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [
      node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: shopIds && [...shopIds] }),
      node("allocate", "order.set-status", { to: "allocated", reason: "" }),
      {
        ...node("ship", "connector.http-request", {
          connectionId: httpConnectionId,
          method: "POST",
          path: "/orders/{{ order.externalNo }}",
          body: '{"order":"{{ order.orderNo }}"}',
          deduplicates: true,
        }),
        retry: MANY_TRIES,
      },
      node("tell", "alert.notify", {
        audience: { type: "role", role: "admin" },
        title: { zh: "已通知", en: "Told" },
        text: { zh: "外部系统已收到", en: "The other system has it" },
        mailConnectionId: null,
      }),
    ],
    edges: [wire("paid", "out", "allocate"), wire("allocate", "done", "ship"), wire("ship", "done", "tell")],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}
