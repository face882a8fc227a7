import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(8 * 1024);
let used = pool.length;

/**
 * Random bytes for ids, nonces and keys, fetched by the page: a call to the kernel for each costs more than sealing
 * does. The block is the caller's own; no two callers share a byte.
 */
export function randomBlock(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const block = Buffer.from(pool.subarray(used, used + bytes));
  // What was handed out does not stay behind in the pool.
  pool.fill(0, used, used + bytes);
  used += bytes;
  return block;
}
