import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { notifyDefinition } from "./definition.ts";
import { NotifyParams } from "./params.ts";

const params = NotifyParams.parse({
  audience: { type: "role", role: "warehouse" },
  title: { zh: "订单 {{ order.orderNo }}", en: "Order {{ order.orderNo }}" },
  text: { zh: "{{ outputs.ask.comment }}", en: "{{ outputs.ask.comment }}" },
});

test("wants the notice and leaves at once", () => {
  const outcome = notifyDefinition.evaluate(contextWith(params, { outputs: { ask: { comment: "快发" } } }));
  expect(outcome).toEqual({
    type: "goto",
    port: "done",
    effects: [
      {
        type: "notice.create",
        audience: { type: "role", role: "warehouse" },
        title: { zh: "订单 SHF2026112100042", en: "Order SHF2026112100042" },
        text: { zh: "快发", en: "快发" },
        mailConnectionId: null,
      },
    ],
  });
});

test("data that looks like a template stays text", () => {
  const text = "{{ trigger.type }} {{secrets.x}} {% if 1 %} #{7*7} <%= 1 %>";
  const outputs = { ask: { comment: text } };
  expect(notifyDefinition.evaluate(contextWith(params, { outputs }))).toMatchObject({
    effects: [{ text: { en: text } }],
  });
});

test("a template that runs away fails the node", () => {
  const endless = "{% for a in (1..99999) %}{% for b in (1..99999) %}x{% endfor %}{% endfor %}";
  const outcome = notifyDefinition.evaluate(contextWith({ ...params, text: { zh: endless, en: endless } }));
  expect(outcome).toMatchObject({ type: "fail", code: "template_budget" });
});

test("names who gets it", () => {
  expect(notifyDefinition.summary(params).zh).toBe("仓储：订单 {{ order.orderNo }}");
  expect(notifyDefinition.summary({ ...params, audience: { type: "person", personId: "p-1" } }).en).toBe(
    "One person: Order {{ order.orderNo }}",
  );
});
