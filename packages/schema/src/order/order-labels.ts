import type { LocalizedText } from "../language.ts";
import type { CHANNELS, ORDER_TYPES } from "./order.ts";

/** What people call the channels; brands keep their own spelling. */
export const CHANNEL_LABELS: Readonly<Record<(typeof CHANNELS)[number], LocalizedText>> = {
  TB: { zh: "淘宝", en: "Taobao" },
  TM: { zh: "天猫", en: "Tmall" },
  JD: { zh: "京东", en: "JD.com" },
  PDD: { zh: "拼多多", en: "Pinduoduo" },
  DY: { zh: "抖音小店", en: "Douyin Shop" },
  KS: { zh: "快手小店", en: "Kuaishou Shop" },
  XHS: { zh: "小红书", en: "Xiaohongshu" },
  WX: { zh: "微信小店", en: "WeChat Shop" },
  SPE: { zh: "Shopee", en: "Shopee" },
  LZD: { zh: "Lazada", en: "Lazada" },
  AMZ: { zh: "亚马逊", en: "Amazon" },
  SHF: { zh: "Shopify", en: "Shopify" },
  WOO: { zh: "WooCommerce", en: "WooCommerce" },
  EBY: { zh: "eBay", en: "eBay" },
  TTS: { zh: "TikTok Shop", en: "TikTok Shop" },
  POS: { zh: "门店收银", en: "Point of sale" },
  ERP: { zh: "ERP", en: "ERP" },
  WEB: { zh: "自有商城", en: "Own storefront" },
};

/** What people call the kinds of orders. */
export const ORDER_TYPE_LABELS: Readonly<Record<(typeof ORDER_TYPES)[number], LocalizedText>> = {
  normal: { zh: "普通订单", en: "Normal" },
  presale_full: { zh: "全款预售", en: "Presale, paid in full" },
  presale_deposit: { zh: "定金预售", en: "Presale with deposit" },
  group_buy: { zh: "拼团", en: "Group buy" },
  exchange: { zh: "换货", en: "Exchange" },
  reissue: { zh: "补发", en: "Reissue" },
  sample: { zh: "样品", en: "Sample" },
  virtual: { zh: "虚拟商品", en: "Virtual goods" },
  o2o_pickup: { zh: "到店自提", en: "Store pickup" },
  o2o_delivery: { zh: "同城配送", en: "Local delivery" },
  dropship: { zh: "一件代发", en: "Dropship" },
  cross_border: { zh: "跨境", en: "Cross-border" },
  wholesale: { zh: "批发", en: "Wholesale" },
  custom_made: { zh: "定制", en: "Custom made" },
  dine_in: { zh: "堂食", en: "Dine in" },
  rx: { zh: "处方药", en: "Prescription" },
};
