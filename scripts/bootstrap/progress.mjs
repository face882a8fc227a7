import { say } from "./language.mjs";

const TICK_MS = 1000;
const LINE_EVERY_SECONDS = 15;

/**
 * Runs a step that takes time and shows how long it has been at it: one living line on a terminal, a line every
 * fifteen seconds elsewhere. Prints the step's name and duration when it is done.
 * @template T
 * @param {{ zh: string, en: string }} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(name, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const live = process.stdout.isTTY;
  const tick = () => {
    if (live) process.stdout.write(`\r\x1b[K  ${say(name)} … ${seconds()} s`);
    else if (seconds() % LINE_EVERY_SECONDS === 0) process.stdout.write(`  ${say(name)} … ${seconds()} s\n`);
  };
  if (live) process.stdout.write(`  ${say(name)} …`);
  const timer = setInterval(tick, TICK_MS);
  try {
    const result = await work();
    process.stdout.write(`${live ? "\r\x1b[K" : ""}✓ ${say(name)} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write("\r\x1b[K");
    throw error;
  } finally {
    clearInterval(timer);
  }
}
