import type { Language } from "@orderloom/schema/language";
import { z } from "zod";

export type JoinInput = {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
};
export type JoinResult =
  | { readonly type: "joined"; readonly email: string }
  | { readonly type: "used" }
  | { readonly type: "failed" };

const Joined = z.object({ email: z.string() });

/** Uses a one-time link up. */
export async function joinWithLink(input: JoinInput): Promise<JoinResult> {
  const response = await fetch("/api/welcome", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  }).catch(() => null);
  if (response?.status === 410) return { type: "used" };
  const joined = Joined.safeParse(await response?.json().catch(() => null));
  return joined.success ? { type: "joined", email: joined.data.email } : { type: "failed" };
}
