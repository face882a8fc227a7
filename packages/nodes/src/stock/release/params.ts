import { z } from "zod";

export const ReleaseStockParams = z.strictObject({});
export type ReleaseStockParams = z.infer<typeof ReleaseStockParams>;
