import { z } from "zod";
import { isBaseUrl, isOutside } from "../../network/base-url.ts";

/** Settings of a pay connection. Calls go below this address in the name of this merchant; the secret signs them. */
export const PaySettings = z
  .strictObject({
    baseUrl: z.string().max(500).refine(isBaseUrl),
    merchantId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    /** Set by an administrator for services of the own network. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .refine(({ baseUrl, allowPrivateNetwork }) => allowPrivateNetwork || isOutside(baseUrl), { path: ["baseUrl"] });
export type PaySettings = z.infer<typeof PaySettings>;
