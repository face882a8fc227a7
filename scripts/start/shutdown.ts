import { say } from "../bootstrap/language.mjs";

/** What has been started so far, ended in the reverse order. */
export interface Shutdown {
  /** Fires at the first request to stop, so that a build under way ends too. */
  signal: AbortSignal;
  add: (step: ShutdownStep) => void;
  /** Ends everything; a second call waits for the first. */
  run: () => Promise<void>;
}

export interface ShutdownStep {
  stop: () => Promise<void>;
  /** For the impatient: ends it at once. */
  kill?: () => void;
}

/** npm passes Ctrl-C on although the terminal already sent it; two within this time are one. */
const SAME_KEYSTROKE_MS = 500;
const ORPHAN_CHECK_MS = 500;

/** Listens for Ctrl-C and SIGTERM from now on: the first ends everything in order, the second at once. */
export function createShutdown(): Shutdown {
  const steps: ShutdownStep[] = [];
  const aborter = new AbortController();
  let running: Promise<void> | null = null;
  let firstAt = 0;

  const stopAll = async (): Promise<void> => {
    aborter.abort();
    for (const step of steps.toReversed()) await step.stop();
  };
  const run = (): Promise<void> => {
    running ??= stopAll();
    return running;
  };
  const onSignal = (): void => {
    if (firstAt === 0) {
      firstAt = Date.now();
      process.stdout.write(
        `\n${say({ zh: "正在停止（再按一次 Ctrl-C 立即结束）", en: "Stopping (Ctrl-C again ends it at once)" })}\n`,
      );
      void run().then(() => process.exit(0));
    } else if (Date.now() - firstAt > SAME_KEYSTROKE_MS) {
      for (const step of steps.toReversed()) step.kill?.();
      process.exit(130);
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal).on("SIGHUP", onSignal);
  whenOrphaned(onSignal);
  return { signal: aborter.signal, add: (step) => steps.push(step), run };
}

/** A SIGTERM to npm ends npm and its shell and never reaches us: being left alone by them is the same request. */
function whenOrphaned(then: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, ORPHAN_CHECK_MS);
  timer.unref();
}
