import { expect, test } from "vitest";
import { raceApprovals } from "./race-approvals.ts";

test("of two decisions at the same instant one counts, 50 times", async () => {
  expect(await raceApprovals(50)).toEqual({
    races: 50,
    wrongWinners: 0,
    untold: 0,
    wrongWakes: 0,
    wrongHistories: 0,
  });
});
