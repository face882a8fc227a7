/** What the product imports: the bare work as somebody would click it together. */
export const CREDENTIAL_ID = "benchpostgres";
export const WORKFLOW_ID = "benchflow";
export const HOOK_PATH = "bench";

const credentials = { postgres: { id: CREDENTIAL_ID, name: "bench" } };

const query = (name: string, sql: string, x: number) => ({
  id: name,
  name,
  type: "n8n-nodes-base.postgres",
  typeVersion: 2.6,
  position: [x, 0],
  parameters: {
    operation: "executeQuery",
    query: sql,
    options: { queryReplacement: "={{ $('Webhook').item.json.body.id }}" },
  },
  credentials,
});

const COMPLETE = {
  id: "complete",
  leftValue: "={{ $json.body.complete }}",
  rightValue: "",
  operator: { type: "boolean", operation: "true", singleValue: true },
};
const LARGE = {
  id: "large",
  leftValue: "={{ $json.body.amount }}",
  rightValue: 100_000,
  operator: { type: "number", operation: "gte" },
};

export const WORKFLOW = {
  id: WORKFLOW_ID,
  name: "bench",
  active: false,
  settings: { executionOrder: "v1" },
  nodes: [
    {
      id: "Webhook",
      name: "Webhook",
      type: "n8n-nodes-base.webhook",
      typeVersion: 2,
      position: [0, 0],
      webhookId: HOOK_PATH,
      parameters: { httpMethod: "POST", path: HOOK_PATH, responseMode: "lastNode", options: {} },
    },
    {
      id: "If",
      name: "If",
      type: "n8n-nodes-base.if",
      typeVersion: 2.2,
      position: [200, 0],
      parameters: {
        conditions: {
          options: { caseSensitive: true, typeValidation: "strict", version: 2 },
          combinator: "and",
          conditions: [COMPLETE, LARGE],
        },
        options: {},
      },
    },
    query("Allocate", "update orders set status = 'allocated' where id = $1", 400),
    query("Tell", "insert into notices (order_id, text) values ($1, 'please allocate') returning id", 600),
  ],
  connections: {
    Webhook: { main: [[{ node: "If", type: "main", index: 0 }]] },
    If: { main: [[{ node: "Allocate", type: "main", index: 0 }], []] },
    Allocate: { main: [[{ node: "Tell", type: "main", index: 0 }]] },
  },
};
