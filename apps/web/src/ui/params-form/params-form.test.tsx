import { Money } from "@orderloom/schema/money";
import { OrderState } from "@orderloom/schema/order/order-state";
import { Role } from "@orderloom/schema/role";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { MESSAGES } from "../../i18n/messages/messages.ts";
import { ParamsForm } from "./params-form.tsx";
import type { WidgetProps } from "./widget-props.ts";

const Params = z.strictObject({
  audience: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("role"), role: Role.meta({ widget: "role" }) }),
    z.strictObject({ type: z.literal("person"), personId: z.string().meta({ widget: "person" }) }),
  ]),
  to: OrderState.meta({ widget: "order-state" }),
  limit: Money.meta({ widget: "money" }).optional(),
  reason: z.string().max(100).default("").meta({ widget: "template" }),
  rule: z.json().meta({ widget: "rule" }),
});

const LABELS = {
  audience: { label: { zh: "通知谁", en: "Who" } },
  to: { label: { zh: "目标状态", en: "New state" }, help: { zh: "改成什么", en: "What it becomes" } },
  limit: { label: { zh: "上限", en: "Limit" }, unit: { zh: "含税", en: "with tax" } },
  reason: { label: { zh: "原因", en: "Reason" }, example: "缺货" },
  rule: { label: { zh: "条件", en: "Rule" } },
};

const VALUE = {
  audience: { type: "role", role: "warehouse" },
  to: "allocated",
  limit: { minor: 120_000, currency: "CNY" },
};

function RuleWidget({ id, label, invalid }: WidgetProps) {
  return <output id={id}>{`${label} editor, ${invalid ? "invalid" : "fine"}`}</output>;
}

function render(language: "zh" | "en", errors: Readonly<Record<string, string>> = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={MESSAGES[language]} timeZone="UTC">
      <ParamsForm
        schema={Params}
        labels={LABELS}
        value={VALUE}
        onChange={() => undefined}
        errors={errors}
        language={language}
        widgets={{ rule: RuleWidget }}
      />
    </NextIntlClientProvider>,
  );
}

test("every label belongs to a control that is there", () => {
  const html = render("en");
  const targets = [...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map((match) => match[1]);
  expect(targets.length).toBe(5);
  for (const id of targets) expect(html).toContain(` id="${id}"`);
});

test("words come in the reader's language, values as people say them", () => {
  const zh = render("zh");
  for (const text of ["通知谁", "角色", "仓储", "目标状态", "已配货", "1200.00", "含税", "例：缺货"])
    expect(zh).toContain(text);
  const en = render("en");
  for (const text of ["Who", "Role", "Warehouse", "New state", "Allocated", "with tax", "e.g. 缺货"])
    expect(en).toContain(text);
});

test("an error stands at its field, nested ones too, and the caller's editor is told", () => {
  const html = render("en", { "audience.role": "Choose a role", rule: "Write a rule" });
  expect(html).toMatch(/role="alert"[^>]*>Choose a role/);
  expect(html).toContain("Rule editor, invalid");
});
