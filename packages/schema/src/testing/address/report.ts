import { judge } from "./judge.ts";
import type { World } from "./make-samples.ts";
import { samplesOf } from "./make-samples.ts";
import { NOISES } from "./noises.ts";
import { diceOf } from "./sample.ts";

/** One line of the report: samples of a noise, how many were read right in every field, how many wrong and sure. */
export type ReportLine = {
  readonly noise: string;
  readonly samples: number;
  readonly right: number;
  readonly wrongButSure: number;
};

/** Reads so many samples of each noise class of a world. */
export function reportOf(world: World, { seed, each }: { seed: number; each: number }): readonly ReportLine[] {
  return NOISES.map((noise, index) => {
    const samples = samplesOf(world, noise, { dice: diceOf(seed + index), count: each });
    const verdicts = samples.map(judge);
    return {
      noise: noise.name,
      samples: samples.length,
      right: verdicts.filter(({ wrong }) => wrong.length === 0).length,
      wrongButSure: verdicts.filter(({ wrongButSure }) => wrongButSure.length > 0).length,
    };
  });
}

/** The sums of a report. */
export function totalOf(lines: readonly ReportLine[]): ReportLine {
  const sum = (key: "samples" | "right" | "wrongButSure") => lines.reduce((total, line) => total + line[key], 0);
  return { noise: "all", samples: sum("samples"), right: sum("right"), wrongButSure: sum("wrongButSure") };
}
