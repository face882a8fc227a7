import { z } from "zod";

export const MergeOrdersParams = z.strictObject({});
export type MergeOrdersParams = z.infer<typeof MergeOrdersParams>;
