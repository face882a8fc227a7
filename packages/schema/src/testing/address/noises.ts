import type { Division } from "../../address/division.ts";
import { DIVISIONS, divisionOf } from "../../address/division.ts";
import { stemOf } from "../../address/division-names.ts";
import { FORMER_DIVISIONS } from "../../address/former-divisions.ts";
import type { AddressFieldName } from "../../address/parsed-address.ts";
import type { Place } from "./make-samples.ts";
import { isHeldOut, placesOf, placesOverseas } from "./make-samples.ts";
import type { Dice, Parts, Truth } from "./sample.ts";
import { pick } from "./sample.ts";
import { traditional } from "./traditional.ts";
import { widen } from "./widen.ts";
import type { Words } from "./words.ts";

type Given = {
  readonly place: Place;
  readonly parts: Parts;
  readonly truth: Truth;
  readonly dice: Dice;
  readonly words: Words;
};
type Made = { readonly parts: Parts; readonly truth: Truth; readonly open?: readonly AddressFieldName[] };

/** One thing that is wrong, missing or unusual about an address. */
export type Noise = {
  readonly name: string;
  readonly places: (heldOut: boolean) => readonly Place[];
  readonly apply: (given: Given) => Made;
  /** Done to the whole text in the end. */
  readonly after?: (text: string, dice: Dice) => string;
};

const all = placesOf;
const where = (test: (place: Place) => boolean) => (heldOut: boolean) => placesOf(heldOut).filter(test);
const hasDistrict = ({ district }: Place) => district !== null;
const withRegion = (
  { parts, truth }: Given,
  region: Parts["region"],
  open: readonly AddressFieldName[] = [],
): Made => ({
  parts: { ...parts, region },
  truth,
  open,
});
const keep = ({ parts, truth }: Given): Made => ({ parts, truth });
const REGION_FIELDS = ["province", "city", "district"] as const;

function short(name: string): string {
  return stemOf(name).length < 2 ? name : stemOf(name);
}

/** Divisions of that name, in a province or everywhere. */
function namesakes({ division, province }: Place, anywhere: boolean): number {
  const isThere = (other: Division) => anywhere || placeProvince(other) === province;
  return DIVISIONS.filter((other) => other.name === division.name && isThere(other)).length;
}

function placeProvince(division: Division): string {
  return division.parent === null ? division.name : placeProvince(division.parent);
}

const OTHER_KIND: Readonly<Record<string, string>> = { 市: "县", 县: "区", 区: "县" };

function wrongSuffix(name: string): string {
  return name.slice(0, -1) + (OTHER_KIND[name.slice(-1)] ?? "");
}

/** Every noise class, in the order of the report. */
export const NOISES: readonly Noise[] = [
  { name: "none", places: all, apply: keep },
  {
    name: "short province and city",
    places: where(hasDistrict),
    apply: (given) => {
      const [province, city, district] = given.parts.region;
      return withRegion(given, [short(province), short(city), district]);
    },
  },
  {
    name: "all short",
    places: where(
      ({ district, division }) => district !== null && stemOf(district).length >= 2 && !isAlsoCity(division),
    ),
    apply: (given) => {
      const [province, city, district] = given.parts.region;
      return withRegion(given, [short(province), short(city), short(district)]);
    },
  },
  {
    name: "no province",
    places: all,
    apply: (given) => withRegion(given, ["", given.parts.region[1], given.parts.region[2]]),
  },
  {
    name: "no city",
    places: where(({ district, division }) => district !== null && division.parent?.name !== ""),
    apply: (given) => {
      const isOpen = namesakes(given.place, false) > 1;
      return withRegion(given, [given.parts.region[0], "", given.parts.region[2]], isOpen ? ["city", "district"] : []);
    },
  },
  {
    name: "district alone",
    places: where(hasDistrict),
    apply: (given) =>
      withRegion(given, ["", "", given.parts.region[2]], namesakes(given.place, true) > 1 ? REGION_FIELDS : []),
  },
  {
    name: "no district",
    places: where(({ district }) => district !== null),
    apply: ({ parts, truth }) => ({
      parts: { ...parts, region: [parts.region[0], parts.region[1], ""] },
      truth: { ...truth, district: null, code: null },
    }),
  },
  {
    name: "levels twice",
    places: all,
    apply: (given) => {
      const [province, city, district] = given.parts.region;
      return withRegion(
        given,
        pick(given.dice, [
          [province + province, city, district],
          [province, city + city, district],
          [short(province), province + city, district],
          [province, city, district + province + city + district],
        ] as const),
      );
    },
  },
  {
    name: "wrong suffix",
    places: where(({ district, division }) => {
      if (district === null || stemOf(district).length < 2 || !/(?<!自治|新|林|特|矿)[市县区]$/.test(district))
        return false;
      // 伊宁县 for 伊宁市 is no slip of the pen: it is the county next to it.
      return !(division.parent?.children ?? []).some(({ name }) => name === wrongSuffix(district));
    }),
    apply: (given) => {
      const [province, city, district] = given.parts.region;
      const wrong = wrongSuffix(district);
      const isOpen = DIVISIONS.some((other) => other.name === wrong) || isAlsoCity(given.place.division);
      return withRegion(given, [province, city, wrong], isOpen ? ["district", "city", "province", "detail"] : []);
    },
  },
  {
    name: "autonomous, shortened",
    places: where(({ division, city }) => /族|自治/.test(division.name + city + (division.parent?.parent?.name ?? ""))),
    apply: (given) => {
      const [province, city, district] = given.parts.region;
      const kind = (name: string) => (/自治[州县旗]$/.test(name) ? stemOf(name) + name.slice(-1) : name);
      return withRegion(given, [short(province), kind(city), kind(district)]);
    },
  },
  { name: "former name", places: formerPlaces, apply: formerName },
  {
    name: "contradicting province",
    places: where(hasDistrict),
    apply: (given) => {
      const others = ["四川省", "湖南省", "江西省", "山西省"].filter((name) => name !== given.place.province);
      return withRegion(given, [pick(given.dice, others), given.parts.region[1], given.parts.region[2]], REGION_FIELDS);
    },
  },
  { name: "full width and blanks", places: all, apply: keep, after: widen },
  {
    name: "virtual number",
    places: all,
    apply: ({ parts, truth, dice }) => {
      const extension = String(dice(9_000) + 1_000);
      const sign = pick(dice, ["-", "转", " 转 ", "-", "#"]);
      return {
        parts: { ...parts, phone: parts.phone + sign + extension },
        truth: { ...truth, phone: `${parts.phone}-${extension}` },
      };
    },
  },
  {
    name: "phone in pieces, +86",
    places: all,
    apply: ({ parts, truth, dice }) => {
      const [a, b, c] = [parts.phone.slice(0, 3), parts.phone.slice(3, 7), parts.phone.slice(7)];
      const phone = pick(dice, [
        `+86${parts.phone}`,
        `+86 ${parts.phone}`,
        `${a} ${b} ${c}`,
        `${a}-${b}-${c}`,
        `86-${parts.phone}`,
        `(+86)${parts.phone}`,
      ]);
      return { parts: { ...parts, phone }, truth };
    },
  },
  {
    name: "landline",
    places: all,
    apply: ({ parts, truth, dice }) => {
      const area = pick(dice, ["010", "021", "0571", "0755", "028"]);
      const number = String(dice(80_000_000) + 10_000_000).slice(0, area.length === 3 ? 8 : 7);
      const written = pick(dice, [`${area}-${number}`, `${area}${number}`, `(${area})${number}`]);
      return { parts: { ...parts, phone: written }, truth: { ...truth, phone: `${area}-${number}` } };
    },
  },
  {
    name: "postcode",
    places: where(({ division }) => division.code.startsWith("33") || division.code.startsWith("44")),
    apply: ({ parts, truth, place, dice }) => {
      const postcode = `${place.division.code.startsWith("33") ? "31" : "51"}${String(dice(10_000)).padStart(4, "0")}`;
      return { parts: { ...parts, postcode }, truth: { ...truth, postcode } };
    },
  },
  {
    name: "house number like a phone",
    places: all,
    apply: ({ parts, truth, dice }) => {
      const detail = `${parts.detail.replace(/\d.*$/, "")}${pick(dice, ["1380号", "13号139室", "1号楼1501", "15栋1301室", "188号86幢"])}`;
      return { parts: { ...parts, detail }, truth: { ...truth, detail } };
    },
  },
  {
    name: "county-level city below its city",
    places: where(({ district }) => district?.endsWith("市") === true),
    apply: (given) =>
      withRegion(
        given,
        pick(given.dice, [
          ["", given.parts.region[1], given.parts.region[2]],
          [given.parts.region[0], "", given.parts.region[2]],
          ["", "", given.parts.region[2]],
        ] as const),
      ),
  },
  {
    name: "names of every kind",
    places: all,
    apply: ({ parts, truth, dice, words }) => {
      const name = pick(dice, words.oddNames);
      return { parts: { ...parts, name }, truth: { ...truth, name } };
    },
  },
  {
    name: "Hong Kong, Macao, Taiwan",
    places: placesOverseas,
    apply: (given) => {
      const { parts, truth, dice, place } = given;
      const region =
        dice(2) === 0 ? parts.region : ([short(parts.region[0]), parts.region[1], parts.region[2]] as const);
      const written =
        dice(2) === 0 ? region : ([traditional(region[0]), traditional(region[1]), traditional(region[2])] as const);
      const [code, number] = place.division.code.startsWith("71")
        ? ["+886", `9${String(dice(100_000_000)).padStart(8, "0")}`]
        : [place.division.code.startsWith("81") ? "+852" : "+853", `6${String(dice(10_000_000)).padStart(7, "0")}`];
      return {
        parts: { ...parts, region: written, phone: `${code} ${number}` },
        truth: { ...truth, phone: `${code} ${number}`, code: null },
      };
    },
  },
  {
    name: "traditional characters",
    places: all,
    apply: (given) => {
      const [province, city, district] = given.parts.region;
      return withRegion(given, [traditional(province), traditional(city), traditional(district)]);
    },
  },
];

function isAlsoCity(division: Division): boolean {
  const stem = stemOf(division.name);
  return DIVISIONS.some((other) => other !== division && stemOf(other.name) === stem && liesBeside(other, division));
}

/** A city of the same stem, or another county of the same city. */
function liesBeside(other: Division, division: Division): boolean {
  return other.level !== "county" || other.parent === division.parent;
}

function formerPlaces(heldOut: boolean): readonly Place[] {
  return [...placesOf(true), ...placesOf(false)].filter(
    ({ division }) =>
      FORMER_DIVISIONS.some(([, , code]) => code === division.code) && isHeldOut(`${division.code}x`) === heldOut,
  );
}

function formerName({ place, parts, truth, dice }: Given): Made {
  const names = FORMER_DIVISIONS.filter(
    ([, within, code]) => code === place.division.code && placeProvince(divisionOf(code) ?? place.division) !== within,
  );
  const [name, within] = pick(
    dice,
    names.length > 0 ? names : FORMER_DIVISIONS.filter(([, , code]) => code === place.division.code),
  );
  const city = place.province === within ? place.city : within;
  return { parts: { ...parts, region: [place.province, city, name] }, truth, open: [] };
}
