import { ERROR_CODES, type ErrorCode } from "@orderloom/schema/error";
import { TRPCClientError } from "@trpc/client";
import { z } from "zod";

const Data = z.object({
  error: z.enum(ERROR_CODES),
  sentence: z.string(),
  incident: z.string().nullable(),
  params: z.record(z.string(), z.json()),
  paths: z.array(z.string()),
});

/** A refusal by the server, in the reader's words. */
export type Failure = Omit<z.infer<typeof Data>, "error"> & { readonly code: ErrorCode };

/** What the server said; null when it said nothing, because it was never reached. */
export function readFailure(error: unknown): Failure | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data = Data.safeParse(error.data);
  if (!data.success) return null;
  const { error: code, ...rest } = data.data;
  return { code, ...rest };
}
