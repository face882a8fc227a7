import { OrderloomError } from "@orderloom/schema/error";
import { HOP_HEADER } from "@orderloom/schema/run/hop";
import type { PerformConnection } from "../../performer.ts";
import type { HttpSettings } from "./http-settings.ts";

/** What a header may hold (RFC 9110, 5.5), so that no secret can end one header and begin another. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * The headers of an attempt. The key is the same for every attempt of a call. Throws `connection_secret_missing`
 * when the connection needs a secret and has none that can be sent.
 */
export function httpHeaders(
  request: { readonly key: string; readonly hop: number; readonly hasBody: boolean },
  settings: HttpSettings,
  secret: PerformConnection["secret"],
): Record<string, string> {
  return {
    ...authHeader(settings, secret),
    accept: "application/json",
    "user-agent": "orderloom",
    "idempotency-key": request.key,
    [HOP_HEADER]: String(request.hop),
    ...(request.hasBody ? { "content-type": "application/json; charset=utf-8" } : {}),
  };
}

function authHeader({ auth, username, headerName }: HttpSettings, secret: string | null): Record<string, string> {
  if (auth === "none") return {};
  if (!secret || !HEADER_VALUE.test(secret)) throw new OrderloomError("connection_secret_missing");
  if (auth === "bearer") return { authorization: `Bearer ${secret}` };
  if (auth === "header") return { [headerName.toLowerCase()]: secret };
  return { authorization: `Basic ${Buffer.from(`${username}:${secret}`, "utf8").toString("base64")}` };
}
