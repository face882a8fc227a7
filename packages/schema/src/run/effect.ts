import { z } from "zod";
import { Id } from "../ids.ts";
import { Json, JsonObject } from "../json.ts";
import { LocalizedText } from "../language.ts";
import { Money } from "../money.ts";
import { CustomValue, parseCustomPath } from "../order/custom-value.ts";
import { FlowOrderAct } from "../order/flow-order-act.ts";
import { HoldCode } from "../order/hold.ts";
import { OrderState } from "../order/order-state.ts";
import { RefundState } from "../refund/refund-state.ts";
import { Role } from "../role.ts";
import { StockAct } from "../stock/stock-act.ts";

const SettablePath = z.string().refine((path) => (parseCustomPath(path)?.kind ?? "given") !== "given");

/** Effects on the order of the run: decided on the locked order inside the turn, by `applyOrderEffect`. */
export const OrderEffect = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("order.set_state"), to: OrderState, reason: z.string().max(500).nullable() }),
  z.strictObject({ type: z.literal("order.add_hold"), code: HoldCode, reason: z.string().max(500) }),
  z.strictObject({ type: z.literal("order.remove_hold"), code: HoldCode }),
  z.strictObject({ type: z.literal("order.add_tag"), tag: z.string().min(1).max(64) }),
  z.strictObject({ type: z.literal("order.remove_tag"), tag: z.string().min(1).max(64) }),
  /** `path` as rules read it (`custom.text.tableNo`); null empties the field. What is personal only people set. */
  z.strictObject({ type: z.literal("order.set_field"), path: SettablePath, value: CustomValue.nullable() }),
]);
export type OrderEffect = z.infer<typeof OrderEffect>;

/**
 * Effect on a refund of the run's order: decided on the locked order with all its refunds inside the turn, by
 * `applyRefundEffect`. `reason` is what people wrote and is kept sealed; `paymentNo` is the pay system's number.
 */
export const RefundEffect = z.strictObject({
  type: z.literal("refund.set_state"),
  refundId: Id,
  to: RefundState,
  reason: z.string().max(500).nullable(),
  paymentNo: z.string().max(128).nullable(),
});
export type RefundEffect = z.infer<typeof RefundEffect>;

/** A line in somebody's notification list, and a mail if a mail connection is named. */
export const NoticeEffect = z.strictObject({
  type: z.literal("notice.create"),
  audience: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("role"), role: Role }),
    z.strictObject({ type: z.literal("person"), personId: z.string().min(1) }),
  ]),
  title: LocalizedText,
  text: LocalizedText,
  mailConnectionId: Id.nullable(),
});
export type NoticeEffect = z.infer<typeof NoticeEffect>;

/**
 * A decision asked of people along a chain. The run's token waits for it. `amount` is what the chain's tiers measure;
 * null asks every level. `refundId` is the refund it is about, if it is about one.
 */
export const ApprovalEffect = z.strictObject({
  type: z.literal("approval.request"),
  chainId: Id,
  title: LocalizedText,
  amount: Money.nullable(),
  refundId: Id.nullable(),
});
export type ApprovalEffect = z.infer<typeof ApprovalEffect>;

/** How a peer lets us avoid doing a thing twice. */
export const Idempotency = z.enum(["key", "lookup", "none"]);
export type Idempotency = z.infer<typeof Idempotency>;

/**
 * Work outside our Postgres. `performer` names who makes it (a node type or `mail`), `content` is fixed when the
 * turn commits and stored sealed; secrets and signatures are added per attempt and never stand here.
 */
export const CallEffect = z.strictObject({
  type: z.literal("call.make"),
  performer: z.string(),
  connectionId: Id.nullable(),
  content: Json,
  /** The effect key: unique per environment; null means run + step visit. */
  key: z.string().max(200).nullable(),
  idempotency: Idempotency,
  timeoutMs: z.int().positive(),
});
export type CallEffect = z.infer<typeof CallEffect>;

/** Runs of another flow, one for each of `inputs`, in the version published when each starts. The token waits for them. */
export const ChildrenEffect = z.strictObject({
  type: z.literal("children.start"),
  flowId: Id,
  inputs: z.array(JsonObject),
});
export type ChildrenEffect = z.infer<typeof ChildrenEffect>;

/** Something done with the stock of the run's order, in the commit of the turn. The token waits for what it came to. */
export const StockEffect = z.strictObject({ type: z.literal("stock.act"), act: StockAct });
export type StockEffect = z.infer<typeof StockEffect>;

/** Something done to the run's order by which others come about, or a request. The token waits for what it came to. */
export const OrderActEffect = z.strictObject({ type: z.literal("order.act"), act: FlowOrderAct });
export type OrderActEffect = z.infer<typeof OrderActEffect>;

export const Effect = z.union([
  OrderEffect,
  RefundEffect,
  NoticeEffect,
  ApprovalEffect,
  CallEffect,
  ChildrenEffect,
  StockEffect,
  OrderActEffect,
]);
export type Effect = z.infer<typeof Effect>;
export type EffectType = Effect["type"];
