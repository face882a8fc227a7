import type { Division } from "./division.ts";
import { DIVISIONS, divisionOf, gbCode } from "./division.ts";
import { FORMER_DIVISIONS } from "./former-divisions.ts";

/** One way to write a division. */
export type Spelling = {
  readonly text: string;
  readonly division: Division;
  /** `full` name; `stem` without what kind it is (杭州); `alias` (锡盟); `former` name of what it is today. */
  readonly kind: "full" | "stem" | "alias" | "former";
  /** Where the written name must stand: for former names another place than the division of today. */
  readonly within: Division | null;
};

const ETHNIC =
  /(?:各族|壮族|回族|维吾尔族?|朝鲜族|土家族|苗族|布依族|侗族|藏族|羌族|彝族|哈尼族|傣族|白族|景颇族|傈僳族|蒙古族?|哈萨克族?|柯尔克孜族?|满族|达斡尔族|畲族|瑶族|仫佬族|毛南族|黎族|仡佬族|水族|纳西族|拉祜族|佤族|布朗族|独龙族|怒族|普米族|裕固族|保安族|东乡族|撒拉族|土族|塔吉克族?|锡伯族?|族)$/;
const KIND = /(?:特别行政区|自治[区州县旗]|地区|林区|特区|新区|[省市县区旗盟])$/;

/** How people write some of them; without a division's own name and stem. */
const ALIASES: readonly (readonly [alias: string, code: string])[] = [
  ["内蒙", "150000"],
  ["呼市", "150100"],
  ["锡盟", "152500"],
  ["阿盟", "152900"],
  ["乌市", "650100"],
  ["哈市", "230100"],
  ["巴州", "652800"],
  ["博州", "652700"],
  ["克州", "653000"],
  ["版纳", "532800"],
  ["前郭县", "220721"],
  ["杜蒙县", "230624"],
  ["喀左县", "211324"],
  ["莫旗", "150722"],
  ["陈旗", "150725"],
  ["新左旗", "150726"],
  ["新右旗", "150727"],
  ["土左旗", "150121"],
  ["土右旗", "150221"],
  ["达茂旗", "150223"],
  ["巴左旗", "150422"],
  ["巴右旗", "150423"],
  ["克旗", "150425"],
  ["翁旗", "150426"],
  ["科左中旗", "150521"],
  ["科左后旗", "150522"],
  ["达旗", "150621"],
  ["准旗", "150622"],
  ["伊旗", "150627"],
  ["科右前旗", "152221"],
  ["科右中旗", "152222"],
  ["察右前旗", "150926"],
  ["察右中旗", "150927"],
  ["察右后旗", "150928"],
  ["苏左旗", "152523"],
  ["苏右旗", "152524"],
  ["东乌旗", "152525"],
  ["西乌旗", "152526"],
  ["阿左旗", "152921"],
  ["阿右旗", "152922"],
  ["花地玛堂区", "820102"],
  ["圣安多尼堂区", "820103"],
  ["氹仔", "820202"],
  ["路环", "820204"],
];
/** What zones are called inside their city, by how their names go on after the city's. */
const ZONE_WORDS: readonly (readonly [part: RegExp, aliases: readonly string[]])[] = [
  [/^(?:高新|火炬高技术)/, ["高新区", "高新技术产业开发区", "高新技术开发区"]],
  [/^经济(?:技术)?开发区/, ["经开区", "经济技术开发区", "经济开发区"]],
  [/^工业园区/, ["工业园区"]],
];

/** The name without what kind of division it is and which peoples govern it: 黔东南苗族侗族自治州 → 黔东南. */
export function stemOf(name: string): string {
  let stem = name.replace(KIND, "");
  for (
    let shorter = stem.replace(ETHNIC, "");
    shorter !== stem && shorter.length >= 2;
    shorter = stem.replace(ETHNIC, "")
  )
    stem = shorter;
  return stem;
}

/** All spellings by their text. */
export const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = indexSpellings();

/** The longest text of {@link SPELLINGS}, in characters. */
export const LONGEST_SPELLING: number = Math.max(...[...SPELLINGS.keys()].map((text) => text.length));

function indexSpellings(): Map<string, Spelling[]> {
  const index = new Map<string, Spelling[]>();
  const add = (spelling: Spelling) => {
    const known = index.get(spelling.text) ?? [];
    const isKnown = known.some(
      ({ division, within, kind }) =>
        division === spelling.division && within === spelling.within && (kind === "full" || kind === spelling.kind),
    );
    if (!isKnown) known.push(spelling);
    index.set(spelling.text, known);
  };
  for (const spelling of [...DIVISIONS.flatMap(spellingsOf), ...aliases(), ...formerNames()]) add(spelling);
  return index;
}

function spellingsOf(division: Division): Spelling[] {
  const named = { division, within: division.parent };
  const full: Spelling = { ...named, text: division.name, kind: "full" };
  if (isZone(division)) return isRepeated(division) ? [] : [full, ...zoneAliases(division)];
  const stem = stemOf(division.name);
  return stem.length < 2 ? [full] : [full, { ...named, text: stem, kind: "stem" }];
}

function aliases(): Spelling[] {
  return ALIASES.flatMap(([text, code]) => {
    const division = divisionOf(code);
    return division === undefined ? [] : [{ text, division, kind: "alias", within: division.parent } as const];
  });
}

function formerNames(): Spelling[] {
  return FORMER_DIVISIONS.flatMap(([text, place, code]) => {
    const division = divisionOf(code);
    const within = DIVISIONS.find(({ name }) => name === place) ?? null;
    return division === undefined ? [] : [{ text, division, kind: "former", within } as const];
  });
}

function zoneAliases(zone: Division): Spelling[] {
  return zoneWords(zone)
    .filter((text) => text !== zone.name)
    .map((text) => ({ text, division: zone, kind: "alias" as const, within: zone.parent }));
}

function zoneWords(zone: Division): readonly string[] {
  const own = zone.name.replace(new RegExp(`^.*${stemOf(zone.parent?.name ?? "")}市?`), "");
  return ZONE_WORDS.find(([part]) => part.test(own))?.[1] ?? [];
}

function isZone(division: Division): boolean {
  return division.level === "county" && gbCode(division) === null && !/^[78]/.test(division.code);
}

/** Some zones are listed twice, once without the city's name. */
function isRepeated(zone: Division): boolean {
  const [first] = zoneWords(zone);
  const isNamed = zone.name.startsWith(stemOf(zone.parent?.name ?? ""));
  const others = zone.parent?.children ?? [];
  return (
    !isNamed &&
    first !== undefined &&
    others.some((other) => other !== zone && isZone(other) && zoneWords(other)[0] === first)
  );
}
