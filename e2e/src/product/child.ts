import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export type Child = {
  readonly pid: number;
  /** The last lines it wrote, for the message of a failed start. */
  readonly output: () => string;
  /** Resolves when the process has ended, with its exit code or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly kill: (signal: NodeJS.Signals) => void;
};

const KEPT_OUTPUT_CHARS = 20_000;

/** Starts a program of the product as its own process; nothing of it runs in the caller's. */
export function startChild(command: readonly [string, ...string[]], env: NodeJS.ProcessEnv): Child {
  const [program, ...args] = command;
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString("utf8")).slice(-KEPT_OUTPUT_CHARS);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return {
    pid: pidOf(child),
    output: () => output,
    ended: new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal ?? 0))),
    kill: (signal) => child.kill(signal),
  };
}

/** Asks `url` until it answers 2xx; throws with the child's output when it ends first or the time is over. */
export async function waitUntilReady(url: string, child: Child, timeoutMs = 60_000): Promise<void> {
  const state = { ended: false };
  void child.ended.then(() => {
    state.ended = true;
  });
  const until = performance.now() + timeoutMs;
  while (performance.now() < until && !state.ended) {
    if (await answers(url)) return;
    await sleep(50);
  }
  throw new Error(`${url} did not become ready:\n${child.output()}`);
}

/** Ends a child as an operator would: SIGTERM, and SIGKILL when it has not ended in time. */
export async function stopChild(child: Child, graceMs = 15_000): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await child.ended;
  clearTimeout(timer);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error(`cannot start ${child.spawnfile}`);
  return child.pid;
}
