import { connectionType } from "@orderloom/nodes/connection-types";
import type { Id } from "@orderloom/schema/ids";
import { env } from "../../env.ts";

/** The address a channel sends its messages to; null for a connection that nobody sends to. */
export function hookUrl({ id, type }: { readonly id: Id; readonly type: string }): string | null {
  return connectionType(type)?.hook ? new URL(`/v1/hooks/${id}`, env().runnerUrl).href : null;
}
