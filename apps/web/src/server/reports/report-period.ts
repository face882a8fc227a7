import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

const DAY_MS = 86_400_000;

/** The period of a report, ISO 8601: from a moment on and before another. */
export const ReportPeriod = z.strictObject({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
});

/** The moments of a period; `invalid_input` for one that is empty or longer than a report may be. */
export function periodOf({ from, to }: z.infer<typeof ReportPeriod>): { readonly from: Date; readonly to: Date } {
  const period = { from: new Date(from), to: new Date(to) };
  const lasts = period.to.getTime() - period.from.getTime();
  if (lasts <= 0 || lasts > LIMITS.reportDays * DAY_MS) {
    throw new OrderloomError("invalid_input", { params: { field: "to", days: LIMITS.reportDays } });
  }
  return period;
}
