import { isId } from "@orderloom/schema/ids";
import type { Shop } from "@orderloom/store/connections/shops";
import { createRecent } from "./recent.ts";
import type { HookConnection, Requests } from "./requests.ts";
import { createSharedLookups } from "./shared-lookups.ts";
import { createSourceQuota, type SourceQuota } from "./source-quota.ts";

/** The requests as the routes make them: what was asked a moment ago is not asked again, and who floods is refused. */
export type GuardedRequests = Requests & {
  /** Whether messages of the source find room; asked before any work is spent on one. */
  readonly hasRoom: SourceQuota["hasRoom"];
  /** Something in the control tables changed: nothing kept in memory counts any more. */
  readonly forget: () => void;
};

/** How long a kept connection or shop may be wrong when no hint reached us. */
const MAX_AGE_MS = 5_000;
/** Acts on stock are small: what any message takes is what each of them counts for. */
const NO_BODY = Buffer.alloc(0);

/** Puts a short memory and the quotas of sources before the requests. */
export function guardRequests(requests: Requests): GuardedRequests {
  const connections = createRecent<HookConnection | null>(MAX_AGE_MS);
  const shops = createRecent<Shop | null>(MAX_AGE_MS);
  const { hasRoom, within } = createSourceQuota();
  return {
    hasRoom,
    findConnection: async (id) => (isId(id) ? await connections.get(id, () => requests.findConnection(id)) : null),
    findShop: async (environment, shopId) =>
      isId(shopId) ? await shops.get(`${environment}:${shopId}`, () => requests.findShop(environment, shopId)) : null,
    // Asked anew for each request: a revoked token is refused from its next one on.
    findBearer: createSharedLookups(requests.findBearer),
    readOrder: async (bearer, orderId) => (isId(orderId) ? await requests.readOrder(bearer, orderId) : null),
    readFields: requests.readFields,
    submit: (environment, item) => within(item, () => requests.submit(environment, item)),
    submitRefund: (environment, item) => within(item, () => requests.submitRefund(environment, item)),
    submitReport: (environment, item) => within(item, () => requests.submitReport(environment, item)),
    submitKeyEvent: (environment, item) => within(item, () => requests.submitKeyEvent(environment, item)),
    actOnStock: (environment, act) =>
      within({ source: { type: "token", tokenId: act.tokenId }, rawBody: NO_BODY }, () =>
        requests.actOnStock(environment, act),
      ),
    forget: () => {
      connections.clear();
      shops.clear();
    },
  };
}
