import fc from "fast-check";
import { interpreter } from "../advance.ts";
import type { Parts } from "../parts.ts";
import { countsRounds, everyFlowEnds, framesMatchGraph, joinsOnce, undoesOnceInReverse } from "./control-properties.ts";
import { followsOnError, growsOrderByPatches, plansEffectsOnce } from "./effect-properties.ts";
import { play, randomScenario, type Scenario, type Story } from "./play.ts";
import { answersOnlyWhoWaits, cutTurnsAreTheSame, finishedNeverMoves, replaysTheSame } from "./time-properties.ts";
import { conservesTokens } from "./token-properties.ts";

/** What is true of every story; each throws when it is not. */
const PROPERTIES = {
  replaysTheSame,
  cutTurnsAreTheSame,
  finishedNeverMoves,
  answersOnlyWhoWaits,
  conservesTokens,
  growsOrderByPatches,
  plansEffectsOnce,
  followsOnError,
  framesMatchGraph,
  joinsOnce,
  countsRounds,
  undoesOnceInReverse,
  everyFlowEnds,
} satisfies Readonly<Record<string, (story: Story, parts: Parts) => void>>;

export type PropertyName = keyof typeof PROPERTIES;
export const PROPERTY_NAMES: readonly PropertyName[] = [
  "replaysTheSame",
  "cutTurnsAreTheSame",
  "finishedNeverMoves",
  "answersOnlyWhoWaits",
  "conservesTokens",
  "growsOrderByPatches",
  "plansEffectsOnce",
  "followsOnError",
  "framesMatchGraph",
  "joinsOnce",
  "countsRounds",
  "undoesOnceInReverse",
  "everyFlowEnds",
];

/** The property of the interpreter made of `parts`, over random graphs and random worlds. */
export function propertyOf(name: PropertyName, parts: Parts): fc.IProperty<[Scenario]> {
  const advance = interpreter(parts);
  return fc.property(randomScenario, (scenario) => PROPERTIES[name](play(advance, scenario), parts));
}
