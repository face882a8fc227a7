import { describe, expect, it } from "vitest";
import { startPump } from "./pump.ts";

const tick = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const fail = (error: unknown) => {
  throw error;
};

describe("startPump", () => {
  it("goes on without rest while there is work, and wakes from its rest when kicked", async () => {
    let left = 5;
    let calls = 0;
    const pump = startPump({
      work: async () => {
        calls += 1;
        left -= 1;
        return left > 0;
      },
      idleMs: 60_000,
      concurrency: 1,
      onError: fail,
    });
    await tick(20);
    expect(calls).toBe(5);
    pump.kick();
    await tick(20);
    expect(calls).toBe(6);
    await pump.stop();
  });

  it("loses no kick that comes while it works", async () => {
    let calls = 0;
    const pump = startPump({
      work: async () => {
        calls += 1;
        if (calls === 1) {
          await tick(20);
        }
        return false;
      },
      idleMs: 60_000,
      concurrency: 1,
      onError: fail,
    });
    await tick(5);
    pump.kick();
    await tick(50);
    expect(calls).toBe(2);
    await pump.stop();
  });

  it("reports a failure and tries again", async () => {
    const errors: unknown[] = [];
    let calls = 0;
    const pump = startPump({
      work: async () => {
        calls += 1;
        if (calls === 1) throw new Error("database lost");
        return false;
      },
      idleMs: 60_000,
      concurrency: 1,
      onError: (error) => errors.push(error),
    });
    await tick(200);
    await pump.stop();
    expect(errors).toHaveLength(1);
    expect(calls).toBe(2);
  });

  it("waits for the portion under way when it stops", async () => {
    let finished = false;
    const pump = startPump({
      work: async () => {
        await tick(40);
        finished = true;
        return false;
      },
      idleMs: 60_000,
      concurrency: 2,
      onError: fail,
    });
    await tick(5);
    await pump.stop();
    expect(finished).toBe(true);
  });
});
