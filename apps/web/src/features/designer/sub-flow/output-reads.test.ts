import { expect, test } from "vitest";
import { moveReads, readsOf } from "./output-reads.ts";

test("finds what templates, rules and paths read, and nothing that is only said", () => {
  const params = {
    text: { zh: "看 outputs.a.b：{{ outputs.a.no | upcase }}", en: "{% if outputs.b.ok %}x{% endif %}" },
    rule: { and: [{ "==": [{ var: "outputs.c.v" }, "trigger"] }] },
    path: "outputs.d.list.size",
    first: "{{ outputs.e.first.x }}{{ order.outputs.f }}",
  };
  expect(readsOf(params).outputs).toEqual([
    { node: "a", field: "no" },
    { node: "b", field: "ok" },
    { node: "c", field: "v" },
    { node: "d", field: "list" },
    { node: "e", field: null },
  ]);
  const moved = moveReads(params, ({ node, field }) => (node === "a" ? null : `outputs.x.${node}_${field ?? "all"}`));
  expect(moved).toEqual({
    text: { zh: params.text.zh, en: "{% if outputs.x.b_ok %}x{% endif %}" },
    rule: { and: [{ "==": [{ var: "outputs.x.c_v" }, "trigger"] }] },
    path: "outputs.x.d_list.size",
    first: "{{ outputs.x.e_all.first.x }}{{ order.outputs.f }}",
  });
});

test.each([
  [{ a: "{{ trigger.refund.no }}" }, { trigger: true, opaque: false }],
  [{ a: { var: "trigger.data" } }, { trigger: true, opaque: false }],
  [{ a: '{{ outputs["a"].b }}' }, { trigger: false, opaque: true }],
  [{ a: "{% assign all = outputs %}" }, { trigger: false, opaque: true }],
  [{ a: "trigger happy, outputs are good" }, { trigger: false, opaque: false }],
])("%j reads %j besides", (params, besides) => {
  expect(readsOf(params)).toMatchObject(besides);
});
