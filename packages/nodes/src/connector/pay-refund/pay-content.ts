import { Currency, MinorUnits } from "@orderloom/schema/money";
import { z } from "zod";

/** What a payment back says, fixed when its turn is committed. `amount` is minor units. Nothing in it is personal. */
export const PayContent = z.strictObject({
  refundNo: z.string(),
  orderNo: z.string(),
  externalOrderNo: z.string(),
  amount: MinorUnits.positive(),
  currency: Currency,
  reasonCode: z.string().nullable(),
});
export type PayContent = z.infer<typeof PayContent>;

const PaymentNo = z.string().min(1).max(128);

/** What comes back from a payment that was made: the pay system's own number of it; null where a person did not know. */
export const PayResult = z.strictObject({ paymentNo: PaymentNo.nullable() });
export type PayResult = z.infer<typeof PayResult>;

/** The answer of the pay system to a payment that it made, now or at the first attempt. */
export const PayAnswer = z.object({
  status: z.literal("paid"),
  paymentNo: PaymentNo,
  amount: MinorUnits,
  currency: Currency,
});
