import { type ConnectionLimits, DEFAULT_CONNECTION_LIMITS } from "@orderloom/schema/connection-limits";
import type { JsonObject } from "@orderloom/schema/json";
import type { Channel } from "@orderloom/schema/order/order";
import { z } from "zod";
import {
  apiLabels,
  type ConnectionLabels,
  fileLabels,
  httpLabels,
  mailLabels,
  payLabels,
  shopifyLabels,
} from "./connection-labels.ts";
import { HttpSettings } from "./connector/http-request/http-settings.ts";
import { PaySettings } from "./connector/pay-refund/pay-settings.ts";
import { MailSettings } from "./mail/mail-settings.ts";

export const CONNECTION_TYPE_NAMES = ["shopify", "http", "pay", "mail", "api", "file"] as const;
export type ConnectionTypeName = (typeof CONNECTION_TYPE_NAMES)[number];

/**
 * A kind of connection. Its form is built from `settings` and `labels`, like a node's. `secret` says whether it may
 * be saved without one; a `shop` connection belongs to a shop of that channel and brings its orders; `hook` ones are
 * sent to at `/v1/hooks/{id}`.
 */
export type ConnectionType = {
  readonly type: ConnectionTypeName;
  readonly labels: ConnectionLabels;
  readonly settings: z.ZodType<JsonObject>;
  readonly initial: JsonObject;
  /** What all runners together may use of it until an administrator says otherwise. */
  readonly limits: ConnectionLimits;
  readonly secret: "required" | "optional" | "none";
  readonly shop: { readonly channel: Channel } | null;
  readonly hook: boolean;
};

const NoSettings = z.strictObject({});

/** Every kind of connection, in the order people are offered them. Browser-safe. */
export const CONNECTION_TYPES: readonly ConnectionType[] = [
  {
    type: "shopify",
    labels: shopifyLabels,
    settings: NoSettings,
    initial: {},
    // Shopify's Admin REST API: a bucket of 40 that leaks two requests a second for each shop.
    limits: { concurrency: 4, quotas: [{ calls: 2, per: "second", resetZone: null }] },
    secret: "required",
    shop: { channel: "SHF" },
    hook: true,
  },
  {
    type: "api",
    labels: apiLabels,
    settings: NoSettings,
    initial: {},
    limits: DEFAULT_CONNECTION_LIMITS,
    secret: "none",
    shop: { channel: "WEB" },
    hook: false,
  },
  {
    type: "file",
    labels: fileLabels,
    settings: NoSettings,
    initial: {},
    limits: DEFAULT_CONNECTION_LIMITS,
    secret: "none",
    shop: { channel: "ERP" },
    hook: false,
  },
  {
    type: "http",
    labels: httpLabels,
    settings: HttpSettings,
    initial: { baseUrl: "https://", auth: "none", username: "", headerName: "", allowPrivateNetwork: false },
    limits: DEFAULT_CONNECTION_LIMITS,
    secret: "optional",
    shop: null,
    hook: false,
  },
  {
    type: "pay",
    labels: payLabels,
    settings: PaySettings,
    initial: { baseUrl: "https://", merchantId: "", allowPrivateNetwork: false },
    limits: { ...DEFAULT_CONNECTION_LIMITS, concurrency: 4 },
    secret: "required",
    shop: null,
    hook: false,
  },
  {
    type: "mail",
    labels: mailLabels,
    settings: MailSettings,
    initial: { host: "", port: 587, secure: false, from: "", user: "", allowPrivateNetwork: false },
    // Mail servers count connections of one sender; few allow more than a handful at once.
    limits: { ...DEFAULT_CONNECTION_LIMITS, concurrency: 4 },
    secret: "optional",
    shop: null,
    hook: false,
  },
];

/** The kind of that name, or undefined when this version knows none. */
export function connectionType(name: string): ConnectionType | undefined {
  return CONNECTION_TYPES.find(({ type }) => type === name);
}
