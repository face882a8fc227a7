import type { Environment, Id } from "@orderloom/schema/ids";
import { randomBlock } from "../database/random-block.ts";
import { type KeyProvider, WRAPPED_KEY_BYTES } from "../seal/key-provider.ts";
import { KEY_BYTES, open, seal } from "../seal/seal.ts";

/** Seals and opens what belongs to one owner: an order, or something without one. `place` is table.column:id. */
export type Box = {
  readonly seal: (plain: Buffer | string, place: string) => Buffer;
  readonly open: (sealed: Buffer, place: string) => Buffer;
};

/** A new order's key, plain for this transaction and wrapped for its row. */
export function newOrderKey(keys: KeyProvider, env: Environment, orderId: Id): { box: Box; wrapped: Buffer } {
  const key = randomBlock(KEY_BYTES);
  return { box: boxOf(key, env), wrapped: keys.wrap(key, orderPlace(env, orderId)) };
}

/** The box of an order whose wrapped key was read from `order_private`. Throws `key_wrong`. */
export function openOrderKey(keys: KeyProvider, env: Environment, order: { id: Id; wrapped: Buffer }): Box {
  return boxOf(keys.unwrap(order.wrapped, orderPlace(env, order.id)), env);
}

/** A box for what has no order: every value carries a key of its own, wrapped, before its sealed bytes. */
export function ownKeyBox(keys: KeyProvider, env: Environment): Box {
  return {
    seal(plain, place) {
      const key = randomBlock(KEY_BYTES);
      return Buffer.concat([keys.wrap(key, `${env}:${place}`), seal(key, plain, `${env}:${place}`)]);
    },
    open(sealed, place) {
      const key = keys.unwrap(sealed.subarray(0, WRAPPED_KEY_BYTES), `${env}:${place}`);
      return open(key, sealed.subarray(WRAPPED_KEY_BYTES), `${env}:${place}`);
    },
  };
}

/** Where the personal part of an order is sealed. */
export function privatePlace(orderId: Id): string {
  return `order_private.sealed:${orderId}`;
}

function boxOf(key: Buffer, env: Environment): Box {
  return {
    seal: (plain, place) => seal(key, plain, `${env}:${place}`),
    open: (sealed, place) => open(key, sealed, `${env}:${place}`),
  };
}

function orderPlace(env: Environment, orderId: Id): string {
  return `${env}:order:${orderId}`;
}
