import { LIMITS } from "@orderloom/schema/limits";
import { literalAddress } from "../network/public-address.ts";
import type { MailSettings } from "./mail-settings.ts";

/** What nodemailer is told: the address that was decided on, while TLS still checks the name. */
export function transportOptions(
  settings: MailSettings,
  given: { address: string; password: string; timeoutMs: number },
) {
  const { host, port, secure, user, allowPrivateNetwork } = settings;
  return {
    host: given.address,
    ...(literalAddress(host) === null ? { servername: host } : {}),
    port,
    secure,
    /** A password never crosses the internet in the clear. */
    requireTLS: user !== "" && !secure && !allowPrivateNetwork,
    ...(user === "" ? {} : { auth: { user, pass: given.password } }),
    connectionTimeout: LIMITS.httpConnectTimeoutMs,
    greetingTimeout: given.timeoutMs,
    socketTimeout: given.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
