/** The first two digits of the postcodes of each province, by the first two digits of its division code. */
const PREFIXES: Readonly<Record<string, string>> = {
  "11": "10",
  "12": "30",
  "13": "05 06 07",
  "14": "03 04",
  "15": "01 02 13 16 75",
  "21": "11 12",
  "22": "13",
  "23": "15 16",
  "31": "20",
  "32": "21 22",
  "33": "31 32",
  "34": "23 24",
  "35": "35 36",
  "36": "33 34",
  "37": "25 26 27",
  "41": "45 46 47",
  "42": "43 44",
  "43": "41 42",
  "44": "51 52",
  "45": "53 54",
  "46": "57",
  "50": "40",
  "51": "61 62 63 64",
  "52": "55 56",
  "53": "65 66 67",
  "54": "85 89",
  "61": "71 72",
  "62": "73 74",
  "63": "81",
  "64": "75",
  "65": "83 84",
  "71": "99",
  "81": "99",
  "82": "99",
};

/** Whether a postcode of six digits is one of a province, given by its division code. */
export function isPostcodeOf(postcode: string, province: string): boolean {
  return (PREFIXES[province.slice(0, 2)] ?? "").split(" ").includes(postcode.slice(0, 2));
}

/** Six digits that stand alone in a text. */
export const LONE_POSTCODE = /(?<![\p{L}\p{N}#-])\d{6}(?![\p{L}\p{N}#-])/u;
