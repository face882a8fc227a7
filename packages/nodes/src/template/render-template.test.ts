import { LIMITS } from "@orderloom/schema/limits";
import { describe, expect, test, vi } from "vitest";
import { contextWith, orderWith, REFUND_TRIGGER } from "../testing/order.ts";
import { cutText } from "../text/cut-text.ts";
import { checkTemplate } from "./check-template.ts";
import { renderTemplate } from "./render-template.ts";
import { templateScope } from "./template-scope.ts";

const scope = templateScope(
  contextWith(
    {},
    { outputs: JSON.parse('{"http":{"note":"{{ secrets.x }} {% raw %}","list":[1,2],"__proto__":{"x":1}}}') },
  ),
);
const render = (text: string) => renderTemplate(text, scope);

test.each([
  ["{{ order.orderNo }}", "SHF2026112100042"],
  ["{{ order.payable }}", "1200.00 CNY"],
  ["{{ order.payable | amount }}", "1200.00"],
  ["{{ order.tags | join: '、' }}", "vip、gift"],
  ["{% if order.complete %}完整{% else %}不完整{% endif %}", "完整"],
  ["{% for n in outputs.http.list %}{{ n }};{% endfor %}", "1;2;"],
  ["{{ trigger.type }}", "OrderPaid"],
  ["{{ order.promisedShipAt | default: '-' }}", "-"],
  ["{{ outputs.gone.deep.path }}", ""],
  ["没有变量", "没有变量"],
])("%s renders “%s”", (text, expected) => {
  expect(render(text)).toBe(expected);
});

test("a refund that started the run is read like the order", () => {
  const refund = templateScope(contextWith({}, { trigger: REFUND_TRIGGER }));
  const text = "{{ trigger.refund.no }}: {{ trigger.refund.amount }}, {{ trigger.refund.reasonText }}";
  expect(renderTemplate(text, refund)).toBe("SHF2026112100042-R1: 100.00 CNY, 杯子碎了");
  expect(render("{{ trigger.refund.amount }}")).toBe("");
  expect(checkTemplate(text)).toEqual([]);
  expect(checkTemplate("{{ trigger.refund.sum }}")).toEqual([
    { code: "template_invalid", params: { problem: "trigger.refund.sum" } },
  ]);
});

test("amounts are written with their currency's digits", () => {
  const yen = templateScope(contextWith({}, { order: { facts: orderWith({ currency: "JPY", payable: -5 }) } }));
  expect(renderTemplate("{{ order.payable }}", yen)).toBe("-5 JPY");
});

describe("nothing is reached that was not handed over", () => {
  test.each([
    "{{ constructor }}",
    "{{ order.constructor.name }}",
    "{{ order.__proto__ }}",
    "{{ outputs.http.toString }}",
    "{{ secrets.x }}",
    "{{ process.env.PATH }}",
    "{{ order.phone }}",
    "{{ order.id }}",
    "{{ order['constructor'] }}",
  ])("%s renders nothing", (text) => {
    expect(render(text)).toBe("");
  });

  test("data is written as it is, in one pass", () => {
    expect(render("{{ outputs.http.note }}")).toBe("{{ secrets.x }} {% raw %}");
    expect(render("{% assign a = outputs.http.note %}{{ a }}")).toBe("{{ secrets.x }} {% raw %}");
  });

  test.each(["$".concat("{7*7}"), "<%= 7*7 %>", "#{7*7}", "<script>1</script>"])("%s is only text", (text) => {
    expect(render(text)).toBe(text);
  });

  test.each([
    "{% include 'x' %}",
    "{% render '/etc/passwd' %}",
    "{% layout 'x' %}",
    "{% liquid echo 1 %}",
    "{% increment n %}",
    "{{ 'now' | date: '%s' }}",
    "{{ order.tags | sample }}",
    "{{ order.tags | where_exp: 'x', order.city }}",
    "{{ 'x' | hmac_sha256: 'key' }}",
    "{{ 1 | nosuch }}",
    "{{ unclosed",
    "{% if %}",
  ])("%s is refused", (text) => {
    expect(checkTemplate(text)[0]).toMatchObject({ code: "template_invalid" });
    expect(() => render(text)).toThrow(expect.objectContaining({ code: "template_invalid" }));
  });
});

test.each([
  ["a huge range", "{% for i in (1..100000000) %}x{% endfor %}"],
  ["loops in loops", "{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}"],
  ["doubling", `{% assign s = "xxxxxxxxxxxxxxxx" %}${"{% assign s = s | append: s %}".repeat(40)}{{ s }}`],
])("%s is stopped", (_name, text) => {
  expect(() => render(text)).toThrow(expect.objectContaining({ code: "template_budget" }));
});

test("length holds at n and not at n + 1", () => {
  expect(checkTemplate("x".repeat(LIMITS.templateBytes))).toEqual([]);
  expect(checkTemplate("x".repeat(LIMITS.templateBytes + 1))).toEqual([{ code: "template_budget", params: {} }]);
});

describe("checkTemplate", () => {
  test("names what no scope has", () => {
    expect(checkTemplate("{{ order.nope }} {{ secrets.x }} {{ order.city }}")).toEqual([
      { code: "template_invalid", params: { problem: "order.nope" } },
      { code: "template_invalid", params: { problem: "secrets.x" } },
    ]);
  });

  test("says where a text cannot be read", () => {
    expect(checkTemplate("abc\n  {{ x | nosuch }}")).toEqual([
      { code: "template_invalid", params: { problem: "2:3" } },
    ]);
  });

  test("narrows the names on request, and knows names the template makes itself", () => {
    const text = "{% assign a = order.city %}{{ a }}{{ outputs.x.y }}";
    expect(checkTemplate(text)).toEqual([]);
    expect(checkTemplate(text, ["order"])).toHaveLength(1);
  });

  test("its problems quote no data", () => {
    expect(() =>
      renderTemplate("{{ outputs.http.list | divided_by: 'x' | plus: outputs.http.note | nosuch }}", scope),
    ).toThrow(expect.objectContaining({ params: { problem: "1:1" } }));
  });
});

test("a text is cut between characters", () => {
  expect(cutText("ab😀", 3)).toBe("ab");
  expect(cutText("ab😀", 4)).toBe("ab😀");
});

test("a machine that stands still in the middle changes no text", () => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => {
    now += 60_000;
    return now;
  });
  try {
    expect(render("{% for n in (1..3) %}{{ n | plus: 1 }};{% endfor %}")).toBe("2;3;4;");
  } finally {
    clock.mockRestore();
  }
});
