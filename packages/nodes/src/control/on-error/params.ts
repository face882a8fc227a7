import { z } from "zod";

export const OnErrorParams = z.strictObject({});
export type OnErrorParams = z.infer<typeof OnErrorParams>;
