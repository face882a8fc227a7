import type { Channel } from "@orderloom/schema/order/order";

/** Everything here is invented: no person, street or number belongs to anybody. */
export type DemoPlace = {
  readonly provinceCode: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
};

export const DEMO_PLACES: readonly [DemoPlace, ...DemoPlace[]] = [
  { provinceCode: "330000", province: "浙江省", city: "杭州市", district: "西湖区" },
  { provinceCode: "310000", province: "上海市", city: "上海市", district: "浦东新区" },
  { provinceCode: "440000", province: "广东省", city: "深圳市", district: "南山区" },
  { provinceCode: "440000", province: "广东省", city: "广州市", district: "天河区" },
  { provinceCode: "110000", province: "北京市", city: "北京市", district: "朝阳区" },
  { provinceCode: "320000", province: "江苏省", city: "苏州市", district: "吴中区" },
  { provinceCode: "510000", province: "四川省", city: "成都市", district: "武侯区" },
  { provinceCode: "420000", province: "湖北省", city: "武汉市", district: "洪山区" },
  { provinceCode: "610000", province: "陕西省", city: "西安市", district: "雁塔区" },
  { provinceCode: "650000", province: "新疆维吾尔自治区", city: "乌鲁木齐市", district: "天山区" },
];

export type DemoProduct = {
  readonly sku: string;
  readonly name: string;
  /** Fen. */
  readonly price: number;
  readonly weightG: number;
};

export const DEMO_PRODUCTS: readonly [DemoProduct, ...DemoProduct[]] = [
  { sku: "TEA-001", name: "龙井茶 250 g 礼盒", price: 26_800, weightG: 420 },
  { sku: "CUP-014", name: "手工陶瓷马克杯", price: 7_900, weightG: 380 },
  { sku: "TEE-103", name: "纯棉短袖 T 恤 白色 L", price: 9_900, weightG: 210 },
  { sku: "SOC-022", name: "运动袜五双装", price: 4_900, weightG: 180 },
  { sku: "LMP-007", name: "护眼台灯", price: 32_900, weightG: 1_450 },
  { sku: "BAG-031", name: "双肩通勤包", price: 25_900, weightG: 860 },
  { sku: "KTL-009", name: "恒温电热水壶", price: 19_900, weightG: 1_250 },
  { sku: "CHR-002", name: "人体工学椅", price: 129_900, weightG: 16_500 },
  { sku: "DSK-005", name: "升降书桌 1.4 m", price: 189_900, weightG: 31_000 },
  { sku: "PHN-011", name: "降噪头戴耳机", price: 89_900, weightG: 310 },
  { sku: "NUT-040", name: "每日坚果 30 袋", price: 12_800, weightG: 780 },
  { sku: "PEN-018", name: "中性笔 12 支装", price: 1_990, weightG: 140 },
];

export const DEMO_FAMILY_NAMES: readonly [string, ...string[]] = [
  "王",
  "李",
  "张",
  "刘",
  "陈",
  "杨",
  "赵",
  "黄",
  "周",
  "吴",
  "欧阳",
];
export const DEMO_GIVEN_NAMES: readonly [string, ...string[]] = [
  "晓晨",
  "雨桐",
  "子涵",
  "思远",
  "佳怡",
  "浩然",
  "梓萱",
  "一诺",
  "明哲",
  "静",
];

/** Channels of the demo and how often each is drawn. */
export const DEMO_CHANNELS: readonly { readonly channel: Channel; readonly weight: number }[] = [
  { channel: "TB", weight: 35 },
  { channel: "DY", weight: 25 },
  { channel: "PDD", weight: 18 },
  { channel: "JD", weight: 14 },
  { channel: "SHF", weight: 8 },
];
