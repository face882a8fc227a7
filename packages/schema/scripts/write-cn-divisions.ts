/**
 * Writes src/address/cn-divisions.ts from the unpacked package @vant/area-data (MIT), which is no dependency of ours:
 * `npm pack @vant/area-data@2.1.0`, unpack it, then `npm run cn-divisions -w @orderloom/schema -- DIRECTORY`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const Names = z.record(z.string().regex(/^\d{6}$/), z.string().min(1));
const AreaData = z.object({
  areaList: z.object({ province_list: Names, city_list: Names, county_list: Names }),
});
/** What the package calls a city where counties stand directly under a province, and the four municipalities. */
const NO_CITY = /^(?:省直辖县|自治区直辖县级行政区划|县)$/;
/** Towns of cities without counties; in Taiwan towns are what counties are elsewhere. */
const TOWN = /(?:镇|乡|街道|街道办事处|港|湖|生态园|学院)$/;
const NO_COUNTY = /^(?:市辖区|其它区)$/;
/** Abolished in 2020 and 2021 and still in the package: 港闸区, 梅列区, 长岛县. */
const ABOLISHED: ReadonlySet<string> = new Set(["320611", "350402", "370634"]);

const directory = process.argv[2];
if (directory === undefined) throw new Error("Say where @vant/area-data is unpacked.");
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(directory, "package.json"), "utf8")));
const { areaList } = AreaData.parse(await import(pathToFileURL(join(directory, "dist/index.js")).href));

const lines = Object.entries(areaList.province_list).map(([code, name]) => {
  const cities = below(areaList.city_list, code.slice(0, 2)).map(([city, cityName]) => {
    const counties = below(areaList.county_list, city.slice(0, 4)).filter(([county, countyName]) =>
      isCounty(county, countyName),
    );
    const shown = cityName === name || NO_CITY.test(cityName) ? "" : cityName;
    return `${city.slice(2, 4)}${shown}:${counties.map(([county, countyName]) => county.slice(4) + countyName).join(",")}`;
  });
  return `  "${code.slice(0, 2)}${name}/${cities.join(";")}",`;
});

writeFileSync(
  new URL("../src/address/cn-divisions.ts", import.meta.url),
  `/**
 * The provinces, prefecture-level cities and counties of China with their codes, one province a line:
 * \`33浙江省/01杭州市:02上城区,05拱墅区;02宁波市:…\`; two digits each of province, city and county make a code of six.
 * Counties directly under a province, and the districts of the four municipalities, stand under a city without a name.
 * Written by scripts/write-cn-divisions.ts from @vant/area-data ${version} (MIT): GB/T 2260 as published by the Ministry of
 * Civil Affairs, and zones that shops and parcels use like districts (code 70–79 or 90–99), which have no code there.
 */
export const CN_DIVISIONS: readonly string[] = [
${lines.join("\n")}
];
`,
);

function below(list: Record<string, string>, prefix: string): [string, string][] {
  return Object.entries(list).filter(([code]) => code.startsWith(prefix));
}

function isCounty(code: string, name: string): boolean {
  return (code.startsWith("71") || !TOWN.test(name)) && !NO_COUNTY.test(name) && !ABOLISHED.has(code);
}
