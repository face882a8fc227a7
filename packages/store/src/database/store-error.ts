import { OrderloomError } from "@orderloom/schema/error";

/** Postgres codes that say "the same transaction may well succeed when it is run again at once". */
const CLASHES: ReadonlySet<string> = new Set(["40001", "40P01"]);

/** Codes and classes of a server that cannot serve now: starting, stopping, full, overloaded, or timed out. */
const UNAVAILABLE = /^(08|53|57P0|58)|^(55P03|57014|25P03|25P04|XX000)$/;
const NETWORK: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "EAI_AGAIN",
]);

/** Thrown by work that met what somebody else did in between: like a serialization failure, all of it is run again. */
export class Clash extends Error {
  readonly code = "40001";
}

/** True for serialization failures and deadlocks: the whole transaction is run again. */
export function isClash(thrown: unknown): boolean {
  return CLASHES.has(codeOf(thrown));
}

/** True for what says no more than that an earlier statement of the transaction failed. */
export function isAftermath(thrown: unknown): boolean {
  return codeOf(thrown) === "25P02";
}

/**
 * Turns what a statement or connection threw into an {@link OrderloomError}: `unavailable` (worth a retry) when the
 * server is away or overloaded, else `internal` with the cause kept.
 */
export function toStoreError(thrown: unknown): OrderloomError {
  if (thrown instanceof OrderloomError) return thrown;
  const code = codeOf(thrown);
  const away = isClash(thrown) || UNAVAILABLE.test(code) || NETWORK.has(code) || isLostConnection(thrown);
  return new OrderloomError(away ? "unavailable" : "internal", { retry: away, cause: thrown });
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}

/** The driver reports a connection lost or silent under a statement, and a full pool, by message alone. */
function isLostConnection(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    /connection (terminated|timeout|error)|timeout exceeded when trying|query read timeout|not queryable/i.test(
      thrown.message,
    )
  );
}
