import type { Division } from "../../address/division.ts";
import { atLevel, DIVISIONS, gbCode } from "../../address/division.ts";
import type { Family } from "./families.ts";
import type { Noise } from "./noises.ts";
import type { Dice, Parts, Sample, Truth } from "./sample.ts";
import { pick } from "./sample.ts";
import type { Words } from "./words.ts";

/** Where samples come from. Counties are split by hashes of their codes: a twelfth is never used in building. */
export type World = {
  readonly words: Words;
  readonly families: readonly Family[];
  readonly isHeldOut: boolean;
};

/** A county, or a city without counties, with its names in full. */
export type Place = {
  readonly division: Division;
  readonly province: string;
  readonly city: string;
  readonly district: string | null;
};

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;

/**
 * Whether a code belongs to the twelfth that nobody looked at while the reader was built. Two hashes, because a third
 * was held out first, measured, and the failures of half of it read; then again of half of the rest (docs/address.md).
 */
export function isHeldOut(code: string): boolean {
  let first = 2_166_136_261;
  let second = 7;
  for (const digit of code) {
    first = Math.imul(first ^ digit.charCodeAt(0), 16_777_619) >>> 0;
    second = (second * 31 + digit.charCodeAt(0)) % 10_007;
  }
  return first % 3 === 0 && second % 4 === 3;
}

/** Every place of one side of the split. */
export function placesOf(heldOut: boolean): readonly Place[] {
  return DIVISIONS.filter((division) => isHeldOut(division.code) === heldOut).flatMap((division) => {
    const isCounty = division.level === "county";
    const isBareCity = division.level === "city" && !division.children.some((child) => gbCode(child) !== null);
    if (gbCode(division) === null || (!isCounty && !isBareCity)) return [];
    return [placeOf(division)];
  });
}

/** What lies in Taiwan, Hong Kong and Macao, which has no codes of its own. */
export function placesOverseas(heldOut: boolean): readonly Place[] {
  const counties = DIVISIONS.filter(({ code, level }) => /^[78]/.test(code) && level === "county");
  return counties.filter(({ code }) => isHeldOut(code) === heldOut).map(placeOf);
}

function placeOf(division: Division): Place {
  const province = atLevel(division, "province")?.name ?? "";
  const city = atLevel(division, "city")?.name ?? "";
  if (MUNICIPALITY.test(province)) return { division, province, city: province, district: division.name };
  if (city === "" || division.level === "city") return { division, province, city: division.name, district: null };
  return { division, province, city, district: division.name };
}

/** So many samples of one noise, over all families of a world in turn. */
export function samplesOf(
  world: World,
  noise: Noise,
  { dice, count }: { dice: Dice; count: number },
): readonly Sample[] {
  const places = noise.places(world.isHeldOut);
  return Array.from({ length: count }, (_, index) => {
    const family = world.families[index % world.families.length] ?? pick(dice, world.families);
    const place = pick(dice, places);
    const made = makeParts(world.words, place, dice);
    const noisy = noise.apply({ ...made, place, dice, words: world.words });
    const text = noise.after?.(family.write(noisy.parts), dice) ?? family.write(noisy.parts);
    return { text, truth: noisy.truth, open: noisy.open ?? [], family: family.name, noise: noise.name };
  });
}

function makeParts(words: Words, place: Place, dice: Dice): { parts: Parts; truth: Truth } {
  const number = (limit: number) => dice(limit);
  const ordinary = pick(dice, words.surnames) + (pick(dice, words.titles) || pick(dice, words.givenNames));
  const name = dice(8) === 0 ? pick(dice, words.otherNames) : ordinary;
  const phone = `1${pick(dice, ["30", "35", "38", "50", "58", "66", "77", "86", "91", "99"])}${String(dice(100_000_000)).padStart(8, "0")}`;
  const detail =
    pick(dice, words.towns) + pick(dice, words.roads) + pick(dice, words.estates) + pick(dice, words.houses)(number);
  const { province, city, district, division } = place;

  return {
    parts: { name, phone, region: [province, city, district ?? ""], detail, postcode: null },
    truth: { name, phone, province, city, district, detail, postcode: null, code: gbCode(division) },
  };
}
