import { expect, test } from "vitest";
import { REFUND_KINDS } from "../refund/refund.ts";
import { refundOf } from "../testing/refunds.ts";
import { readTriggerField, TRIGGER_FIELDS, triggerField } from "./trigger-fields.ts";

const { id, no, kind, amount, currency, reasonCode } = refundOf();
const asked = { id, no, kind, amount, currency, reasonCode, reasonText: "张三说太大" };
const trigger = { type: "RefundRequested", data: { refund: asked } };

test.each(TRIGGER_FIELDS)("$path is read of a refund's trigger, and of no other", ({ path }) => {
  expect(readTriggerField(trigger, path)).not.toBeNull();
  expect(readTriggerField({ type: "OrderPaid", data: { implied: [] } }, path)).toBeNull();
  expect(readTriggerField({}, path)).toBeNull();
});

test("the amount comes with its currency", () => {
  expect(readTriggerField(trigger, "refund.amount")).toEqual({ minor: 10_000, currency: "CNY" });
  expect(readTriggerField({ data: { refund: { ...asked, amount: "100" } } }, "refund.amount")).toBeNull();
});

test("nothing else is listed, and the choices are those of the schema", () => {
  for (const path of ["refund.id", "refund", "constructor", "type"]) expect(triggerField(path)).toBeUndefined();
  expect(triggerField("refund.kind")?.choices?.map(({ value }) => value)).toEqual(REFUND_KINDS);
});

test("what people wrote is marked", () => {
  const personal = TRIGGER_FIELDS.filter((field) => field.personal).map(({ path }) => path);
  expect(personal).toEqual(["refund.reasonText"]);
});
