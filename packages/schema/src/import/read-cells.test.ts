import { describe, expect, test } from "vitest";
import { cleanCell } from "./cell.ts";
import { countryCode } from "./country-code.ts";
import { csvLine } from "./csv-line.ts";
import { decimalMark, parseDecimal, parseRate, times, toMinor } from "./decimal.ts";
import { dateShapes, readMoment } from "./read-moment.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import { stateOfWord } from "./state-words.ts";

describe("amounts", () => {
  test.each([
    ["1,234.50", ".", 123_450],
    ["1.234,50", ",", 123_450],
    ["¥ 12", ".", 1_200],
    ["12.5元", ".", 1_250],
    ["(3.00)", ".", -300],
    ["－３．５", ".", -350],
    ["9.80000019", ".", 980],
    ["0.005", ".", 1],
    ["-0.005", ".", -1],
    ["1.5E2", ".", 15_000],
    ["不知道", ".", null],
    ["", ".", null],
  ] as const)("%s is %s minor units", (text, mark, minor) => {
    const value = parseDecimal(text, mark);
    expect(value && toMinor(value, "CNY")).toBe(minor);
  });

  test("a price of a tenth of a cent is multiplied before it is rounded", () => {
    const [price, pieces] = [parseDecimal("0.001", "."), parseDecimal("240", ".")];
    expect(price && pieces && toMinor(times(price, pieces), "GBP")).toBe(24);
  });

  test.each([
    [["1,5", "2,25"], ","],
    [["1,234", "5,678"], "."],
    [["1.234,5"], ","],
    [["1.5", "2,5"], null],
  ])("the mark of %j is %s", (values, mark) => {
    expect(decimalMark(values)).toBe(mark);
  });

  test("rates: 20%, 0.2 and 8折 are one; 1.5 is none", () => {
    for (const text of ["20%", "0.2", "8折"]) {
      const rate = parseRate(text, ".");
      expect(rate && Number(rate.units) / 10 ** rate.scale, text).toBe(0.2);
    }
    expect(parseRate("1.5", ".")).toBeNull();
  });
});

describe("times", () => {
  test.each([
    ["2026-11-01 10:20:30", "ymd", "2026-11-01T02:20:30.000Z"],
    ["2026/1/2 9:05", "ymd", "2026-01-02T01:05:00.000Z"],
    ["2026年1月2日 下午3:05", "ymd", "2026-01-02T07:05:00.000Z"],
    ["20260102", "ymd", "2026-01-01T16:00:00.000Z"],
    ["2026-01-02T03:04:05Z", "ymd", "2026-01-02T03:04:05.000Z"],
    ["2026-01-02T03:04:05.678+02:00", "ymd", "2026-01-02T01:04:05.678Z"],
    ["11/8/2018", "mdy", "2018-11-07T16:00:00.000Z"],
    ["11/8/2018 1:05 PM", "mdy", "2018-11-08T05:05:00.000Z"],
    ["Nov 8, 2018", "mdy", "2018-11-07T16:00:00.000Z"],
    ["08.11.2018", "dmy", "2018-11-07T16:00:00.000Z"],
    ["8-Nov-2018", "dmy", "2018-11-07T16:00:00.000Z"],
    ["1767322800", "seconds", "2026-01-02T03:00:00.000Z"],
    ["43412.5", "excel", "2018-11-08T04:00:00.000Z"],
    ["2026-02-30", "ymd", null],
    ["yesterday", "ymd", null],
  ] as const)("%s (%s) is %s", (text, shape, at) => {
    expect(readMoment(text, shape, "Asia/Shanghai")).toBe(at);
  });

  test("months and days are told apart by a day past the twelfth, else not at all", () => {
    expect(dateShapes(["1/2/2026", "1/13/2026"])).toEqual(["mdy"]);
    expect(dateShapes(["1/2/2026", "3/4/2026"])).toEqual(["mdy", "dmy"]);
  });
});

test("cells lose what spreadsheets put around them", () => {
  expect(['="123"', "'0012", " NULL ", "\u3000王五\u00a0", "'=1+1", '\'="7"'].map(cleanCell)).toEqual([
    "123",
    "0012",
    "",
    "王五",
    "=1+1",
    "7",
  ]);
});

test("C031 formula cells are neutralised, numbers below zero are not, and reading takes it back", () => {
  expect(csvLine(["=1+1", "-5.00", "+86 138", "@x", 'a"b,c', "－cmd"])).toBe(
    `'=1+1,-5.00,'+86 138,'@x,"a""b,c",'－cmd\r\n`,
  );
  for (const cell of ["=1+1", "@x", "+86 138"]) expect(cleanCell(`'${cell}`)).toBe(cell);
});

test.each([
  ["a,b,c\n1,2,3\n", ","],
  ['a;b\n"1,5";2\n"2,5;";3', ";"],
  ["标题\na\tb\n1\t2\n3\t4", "\t"],
])("the delimiter of %j is %j", (text, delimiter) => {
  expect(sniffDelimiter(text)).toBe(delimiter);
});

test("names of countries and states in both languages", () => {
  expect(["United Kingdom", "EIRE", "中国", "de", "USA", "Unspecified"].map(countryCode)).toEqual([
    "GB",
    "IE",
    "CN",
    "DE",
    "US",
    null,
  ]);
  expect(["买家已付款，等待卖家发货", "TRADE_CLOSED", "delivered", "待发货", "odd"].map(stateOfWord)).toEqual([
    "paid",
    "cancelled",
    "delivered",
    "paid",
    null,
  ]);
});
