import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../bootstrap/language.mjs";
import { StartFailed } from "./start-failed.ts";

/** One of the processes that make up the running product. */
export interface ServiceOptions {
  name: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Answers 2xx or a redirect once the service is of use. */
  readyUrl: string;
  graceMs: number;
}

export interface Service {
  ready: () => Promise<void>;
  /** Asks it to end and waits its grace; then it is killed. */
  stop: () => Promise<void>;
  kill: () => void;
}

const FOLLOW_PARENT = new URL("./follow-parent.mjs", import.meta.url).href;
const READY_LIMIT_MS = 120_000;
const FIRST_GAP_MS = 1000;
const LONGEST_GAP_MS = 30_000;
/** After this long a crash is a new story and the gap starts small again. */
const SETTLED_MS = 60_000;

/** Starts the service and starts it again whenever it ends by itself, with growing gaps. */
export function startService(options: ServiceOptions): Service {
  const state = { child: launch(options), stopping: false, wasReady: false, gapMs: FIRST_GAP_MS };
  let startedAt = Date.now();

  const watch = (child: ChildProcess): void => {
    child.once("exit", (code, signal) => {
      if (state.stopping || !state.wasReady) return;
      if (Date.now() - startedAt > SETTLED_MS) state.gapMs = FIRST_GAP_MS;
      print(
        options.name,
        say({
          zh: `意外退出（${signal ?? code}），${state.gapMs / 1000} 秒后重启`,
          en: `ended by itself (${signal ?? code}); starting it again in ${state.gapMs / 1000} s`,
        }),
      );
      setTimeout(restart, state.gapMs);
      state.gapMs = Math.min(state.gapMs * 2, LONGEST_GAP_MS);
    });
  };
  const restart = (): void => {
    if (state.stopping) return;
    startedAt = Date.now();
    state.child = launch(options);
    watch(state.child);
  };
  watch(state.child);

  return {
    ready: async () => {
      await waitUntilReady(options, state.child);
      state.wasReady = true;
    },
    stop: () => {
      state.stopping = true;
      return end(state.child, options.graceMs);
    },
    kill: () => {
      state.stopping = true;
      state.child.kill("SIGKILL");
    },
  };
}

/** In a process group of its own, so that Ctrl-C reaches us alone and we decide the order of stopping. */
function launch(options: ServiceOptions): ChildProcess {
  const child = spawn(process.execPath, ["--import", FOLLOW_PARENT, ...options.args], {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => print(options.name, line));
  }
  return child;
}

async function waitUntilReady(options: ServiceOptions, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if (await answers(options.readyUrl)) return;
    await sleep(150);
  }
  throw new StartFailed({
    zh: `${options.name} 没有启动成功，原因见上面以 ${options.name} 开头的输出。`,
    en: `The ${options.name} did not start; the lines above that begin with ${options.name} say why.`,
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.connected) child.send("stop");
  else child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
}

function print(name: string, line: string): void {
  process.stdout.write(`${name.padEnd(6)} | ${line}\n`);
}
