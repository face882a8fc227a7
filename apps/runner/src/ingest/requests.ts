import type { Environment, Id } from "@orderloom/schema/ids";
import type { CustomFields } from "@orderloom/schema/order/custom-field";
import type { Order } from "@orderloom/schema/order/order";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import type { AcceptResult } from "@orderloom/store/accept/accept";
import type { KeyEventItem } from "@orderloom/store/accept/accept-key-event";
import type { RefundItem } from "@orderloom/store/accept/accept-refund";
import type { ReportItem } from "@orderloom/store/accept/accept-report";
import type { AcceptItem } from "@orderloom/store/accept/message";
import type { OpenConnection } from "@orderloom/store/connections/connection-queries";
import type { Shop } from "@orderloom/store/connections/shops";
import type { TokenBearer } from "@orderloom/store/people/tokens";
import type { KeyedAct } from "@orderloom/store/stock/act-for-keys";

/** A connection with what people said the unknown codes of its channel mean. */
export type HookConnection = OpenConnection & { readonly meanings: ReadonlyMap<string, string> };

/** Everything a request may ask of the store on its way in: plain data each way, so that another thread can ask it. */
export type Requests = {
  readonly findConnection: (connectionId: string) => Promise<HookConnection | null>;
  readonly findShop: (environment: Environment, shopId: string) => Promise<Shop | null>;
  readonly findBearer: (token: string) => Promise<TokenBearer | null>;
  /** The facts of an order that the token may see. */
  readonly readOrder: (bearer: TokenBearer, orderId: Id) => Promise<Order | null>;
  /** The fields that administrators defined; undefined where there are none. */
  readonly readFields: () => Promise<CustomFields | undefined>;
  /** Resolves after the commit that holds the message. */
  readonly submit: (environment: Environment, item: AcceptItem) => Promise<AcceptResult>;
  /** The same for a request for a refund, which is decided on its locked order and so has a commit of its own. */
  readonly submitRefund: (environment: Environment, item: RefundItem) => Promise<AcceptResult>;
  /** The same for a report of how far an order is, which is parked where it comes before its turn. */
  readonly submitReport: (environment: Environment, item: ReportItem) => Promise<AcceptResult>;
  /** The same for an event of a key, which wakes runs of whatever orders wait for it. */
  readonly submitKeyEvent: (environment: Environment, item: KeyEventItem) => Promise<AcceptResult>;
  /** Resolves after the commit that holds what was done with stock. */
  readonly actOnStock: (environment: Environment, act: KeyedAct) => Promise<StockOutcome>;
};
