import { setTimeout as sleep } from "node:timers/promises";

/** Asks a yes-or-no question of the database until it is answered yes; throws with the question after a minute. */
export async function until(question: string, ask: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`not within a minute: ${question}`);
    await sleep(100);
  }
}
