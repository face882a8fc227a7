import { LIMITS } from "@orderloom/schema/limits";
import type { SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { literalAddress } from "../network/public-address.ts";
import type { MailSettings } from "./mail-settings.ts";

/** How to reach a mail server, and how to sign in when it has a user. */
export type ConnectionOptions = {
  readonly server: SMTPConnectionOptions;
  readonly login: { readonly user: string; readonly pass: string } | null;
};

/** Connects to the address that was decided on, while TLS still checks the name. */
export function connectionOptions(
  settings: MailSettings,
  given: { readonly address: string; readonly password: string; readonly timeoutMs: number },
): ConnectionOptions {
  const { host, port, secure, user, allowPrivateNetwork } = settings;
  const server = {
    host: given.address,
    ...(literalAddress(host) === null ? { servername: host } : {}),
    port,
    secure,
    /** A password never crosses the internet in the clear. */
    requireTLS: user !== "" && !secure && !allowPrivateNetwork,
    connectionTimeout: LIMITS.httpConnectTimeoutMs,
    greetingTimeout: given.timeoutMs,
    socketTimeout: given.timeoutMs,
  };
  return { server, login: user === "" ? null : { user, pass: given.password } };
}
