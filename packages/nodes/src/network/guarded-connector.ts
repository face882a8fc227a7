import { LIMITS } from "@orderloom/schema/limits";
import { buildConnector } from "undici";
import { type Reach, resolveHost } from "./resolve-host.ts";

/**
 * A connector for undici that decides on the address it connects to. undici's own `lookup` option is not asked for
 * hosts that are addresses already, so the guard stands before the connection instead. TLS still names the host.
 * `onConnected` is told when a connection stands: from then on something may have been sent.
 */
export function guardedConnector(reach: Reach, onConnected: () => void): buildConnector.connector {
  const connect = buildConnector({ timeout: LIMITS.httpConnectTimeoutMs });
  return (options, callback) => {
    const finish: buildConnector.Callback = (...result) => {
      if (result[0] === null) onConnected();
      callback(...result);
    };
    resolveHost(options.hostname, reach).then(
      (address) => connect({ ...options, hostname: address }, finish),
      (error: Error) => callback(error, null),
    );
  };
}
