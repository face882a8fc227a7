import { PROVINCES } from "../address/division.ts";
import { tidy } from "./visible.ts";

type City = { readonly name: string; readonly counties: readonly string[] };
type Province = { readonly name: string; readonly short: string; readonly cities: readonly City[] };

/** A masked address ends at the county: the towns that stand at its level in Taiwan are left out. */
const TOWN = /[镇乡]$/;

const MASK_PROVINCES: readonly Province[] = PROVINCES.map(({ name, children }) => {
  const cities = children.map((city): City => {
    const counties = city.children.map((county) => county.name).filter((county) => !TOWN.test(county));
    return { name: city.name, counties: longestFirst(counties) };
  });
  return { name, short: name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, ""), cities };
});

const HIDDEN = "****";
const SEPARATORS = /^[\s,，、;；/|-]+/;

/**
 * Masks an address: province, city and county stay, the rest is hidden: `浙江省杭州市西湖区****`. Only names of the
 * division list stay, one after another from the beginning; an address that does not begin with one is hidden whole,
 * so that no guess at a pattern shows a street, a village or a name. Total and idempotent.
 */
export function maskAddress(text: string): string {
  const plain = tidy(text);
  return plain === "" ? "" : regionOf(plain) + HIDDEN;
}

/** The region an address begins with, in full names. */
function regionOf(text: string): string {
  const start = after(text, "中国") ?? text;
  for (const province of MASK_PROVINCES) {
    const found = regionIn(province, start);
    if (found !== null) return found;
  }
  return "";
}

function regionIn(province: Province, text: string): string | null {
  const full = after(text, province.name);
  if (full !== null) return province.name + below(province, full);
  // A short name alone may be part of another word (北京路): it counts when a name of the province follows.
  const short = after(text, province.short);
  const following = short === null ? "" : below(province, short);
  if (following !== "") return province.name + following;
  const city = below({ ...province, cities: province.cities.filter(({ name }) => name !== "") }, text);
  return city === "" ? null : city;
}

/** The city and county of a province that a text begins with; empty when it begins with neither. */
function below(province: Province, text: string): string {
  // Municipalities are often written twice: 北京市北京市朝阳区, 上海市市辖区黄浦区.
  const rest = after(text, province.name) ?? after(text, "市辖区") ?? text;
  for (const { name, counties } of province.cities) {
    const inside = name === "" ? rest : after(rest, name);
    const county = inside === null ? undefined : counties.find((known) => after(inside, known) !== null);
    if (county !== undefined || (inside !== null && name !== "")) return name + (county ?? "");
    const short = name.endsWith("市") ? after(rest, name.slice(0, -1)) : null;
    const known = short === null ? undefined : counties.find((candidate) => after(short, candidate) !== null);
    if (known !== undefined) return name + known;
  }
  return "";
}

/** What follows a name that the text begins with, separators skipped; null when it does not. */
function after(text: string, name: string): string | null {
  return name !== "" && text.startsWith(name) ? text.slice(name.length).replace(SEPARATORS, "") : null;
}

/** So that 朝阳县 is not found where 朝阳县城… of another name is longer. */
function longestFirst(names: readonly string[]): readonly string[] {
  return [...names].sort((one, other) => other.length - one.length);
}
