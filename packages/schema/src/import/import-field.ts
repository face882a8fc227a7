import { z } from "zod";
import type { LocalizedText } from "../language.ts";

/** What the text of a cell is read as. `rate` is a share such as 0.2 or 20 %. */
export type FieldKind = "text" | "code" | "money" | "number" | "rate" | "moment" | "state" | "phone" | "email";

/**
 * What a column of an imported table can mean. `level` says whether each row tells it of a line or of its whole order;
 * `sum` amounts stand in parts that are added up. `headers` are how people and systems name such columns, likeliest
 * first, in the spelling of `normalHeader`.
 */
export type ImportFieldSpec = {
  readonly kind: FieldKind;
  readonly level: "order" | "line" | "sum";
  readonly label: LocalizedText;
  readonly headers: string;
};

const order = (kind: FieldKind, label: LocalizedText, headers: string): ImportFieldSpec => ({
  kind,
  level: "order",
  label,
  headers,
});
const line = (kind: FieldKind, label: LocalizedText, headers: string): ImportFieldSpec => ({
  ...order(kind, label, headers),
  level: "line",
});
const sum = (label: LocalizedText, headers: string): ImportFieldSpec => ({
  ...order("money", label, headers),
  level: "sum",
});

/**
 * Every field of an import. Header names are those of the platforms' own order exports (Taobao and Tmall „宝贝订单“,
 * JD, PDD, Douyin, 旺店通, 聚水潭; Shopify, WooCommerce, Amazon, eBay) and of the public data sets in common use.
 */
export const IMPORT_FIELDS = {
  externalNo: order(
    "code",
    { zh: "订单编号", en: "Order number" },
    "订单编号 订单号 主订单编号 主订单号 平台订单号 线上订单号 原始单号 交易编号 交易号 外部订单号 单据编号 小票号 orderid orderno ordernumber ordersn invoiceno invoicenumber amazonorderid externalno externalorderid tid receiptno",
  ),
  status: order(
    "state",
    { zh: "订单状态", en: "Status" },
    "订单状态 交易状态 状态 orderstatus tradestatus fulfillmentstatus status",
  ),
  placedAt: order(
    "moment",
    { zh: "下单时间", en: "Placed at" },
    "订单创建时间 下单时间 创建时间 订单提交时间 成交时间 拍下时间 下单日期 订单日期 日期 orderdate orderpurchasetimestamp purchasedate placedat createdat ordercreatedat invoicedate orderedat datecreated soldat saledate orderplacedat createtime ordertime date",
  ),
  paidAt: order(
    "moment",
    { zh: "付款时间", en: "Paid at" },
    "订单付款时间 付款时间 支付时间 买家付款时间 paidat paymentdate paymentsdate orderapprovedat datepaid paytime",
  ),
  shippedAt: order(
    "moment",
    { zh: "发货时间", en: "Shipped at" },
    "发货时间 出库时间 shippedat shipdate shippeddate orderdeliveredcarrierdate fulfilledat shiptime",
  ),
  deliveredAt: order(
    "moment",
    { zh: "签收时间", en: "Delivered at" },
    "签收时间 收货时间 送达时间 deliveredat deliverydate orderdeliveredcustomerdate delivereddate",
  ),
  completedAt: order(
    "moment",
    { zh: "完成时间", en: "Completed at" },
    "确认收货时间 交易完成时间 完成时间 交易成功时间 completedat datecompleted closedat finishtime",
  ),
  cancelledAt: order(
    "moment",
    { zh: "取消时间", en: "Cancelled at" },
    "取消时间 关闭时间 交易关闭时间 cancelledat canceledat",
  ),
  promisedShipAt: order(
    "moment",
    { zh: "承诺发货时间", en: "Promised to ship by" },
    "承诺发货时间 最晚发货时间 应发货时间 promisedshipat latestshipdate shipbydate shippinglimitdate",
  ),
  updatedAt: order(
    "moment",
    { zh: "更新时间", en: "Changed at" },
    "更新时间 修改时间 最后修改时间 updatedat lastupdatedate modified datemodified lastupdatedat",
  ),
  currency: order("code", { zh: "币种", en: "Currency" }, "币种 货币 currency currencycode"),
  payable: order(
    "money",
    { zh: "应付金额", en: "Payable" },
    "买家应付货款 应付金额 订单金额 应收 应收金额 订单总金额 总金额 合计 ordertotal payable total totalprice totalamount grandtotal amount",
  ),
  paid: order(
    "money",
    { zh: "实付金额", en: "Paid" },
    "买家实际支付金额 买家实付金额 实际支付金额 实付金额 实付款 实收金额 支付金额 实收 paid paidamount amountpaid totalpaid",
  ),
  paidPart: sum({ zh: "分笔实付", en: "Payment (part)" }, "paymentvalue paymentamount 单笔支付金额"),
  shipping: order(
    "money",
    { zh: "运费", en: "Shipping" },
    "买家应付邮费 运费 邮费 快递费 shipping shippingtotal shippingfee freight shippingprice shippingcost postage",
  ),
  lineShipping: sum({ zh: "行运费", en: "Shipping (line)" }, "freightvalue lineshipping shippingpriceitem 行运费"),
  discount: order(
    "money",
    { zh: "订单优惠", en: "Discount (order)" },
    "订单优惠 优惠金额 优惠 商家优惠 店铺优惠 discountamount discounttotal totaldiscount orderdiscount",
  ),
  tax: order("money", { zh: "税费", en: "Tax" }, "税费 税额 税金 taxes tax taxtotal totaltax taxamount"),
  refunded: order(
    "money",
    { zh: "退款金额", en: "Refunded" },
    "退款金额 已退款金额 refundedamount refunded refundtotal refundamount totalrefunded",
  ),
  payment: order(
    "text",
    { zh: "支付方式", en: "Payment method" },
    "支付方式 付款方式 paymentmethod paymenttype paymethod",
  ),
  name: order(
    "text",
    { zh: "收货人", en: "Receiver" },
    "收货人姓名 收货人 收件人 收件人姓名 收货人名称 shipname shippingname recipientname receivername recipient shiptoname customername contactname",
  ),
  phone: order(
    "phone",
    { zh: "收货电话", en: "Phone" },
    "联系手机 收货人手机 收货人手机号 收货人电话 手机 手机号 手机号码 收件人手机 联系电话 电话 phone shippingphone shipphonenumber receiverphone receivermobile mobile telephone phonenumber memberphone",
  ),
  email: order("email", { zh: "邮箱", en: "E-mail" }, "邮箱 电子邮箱 email buyeremail customeremail emailaddress"),
  nick: order(
    "code",
    { zh: "买家账号", en: "Buyer" },
    "买家会员名 买家昵称 会员名 买家id 买家账号 旺旺 customerid buyerusername buyernick buyerid userid customer",
  ),
  address: order(
    "text",
    { zh: "收货地址", en: "Address" },
    "收货地址 收货人地址 收件地址 收件人地址 详细地址 地址 shipaddress shippingaddress shippingaddress1 shippingstreet shipaddress1 shiptoaddress1 receiveraddress address address1 street",
  ),
  country: order(
    "text",
    { zh: "国家", en: "Country" },
    "国家 国家地区 收货国家 country shipcountry shippingcountry countrycode shipcountrycode shiptocountry",
  ),
  province: order(
    "text",
    { zh: "省", en: "Province or state" },
    "省 省份 收货省份 收货人省份 所在省 state province shipregion shippingprovince shipstate shippingstate receiverstate customerstate shiptostate region",
  ),
  city: order(
    "text",
    { zh: "市", en: "City" },
    "市 城市 收货城市 收货人城市 city shipcity shippingcity receivercity customercity shiptocity",
  ),
  district: order(
    "text",
    { zh: "区县", en: "District" },
    "区 区县 县区 县 收货区县 收货地区 district receiverdistrict shippingdistrict",
  ),
  postcode: order(
    "code",
    { zh: "邮编", en: "Postcode" },
    "邮编 邮政编码 收货邮编 postcode postalcode shippostalcode shippingzip zip zipcode shiptozip customerzipcodeprefix",
  ),
  note: order(
    "text",
    { zh: "买家留言", en: "Buyer’s note" },
    "买家留言 订单留言 留言 buyermessage buyernote customernote notes note",
  ),
  sellerMemo: order(
    "text",
    { zh: "卖家备注", en: "Seller’s memo" },
    "卖家备注 商家备注 订单备注 备注 客服备注 sellermemo sellernote memo",
  ),
  warehouse: order("code", { zh: "仓库", en: "Warehouse" }, "仓库编码 仓库编号 仓库 发货仓库 warehouse warehousecode"),
  tags: order("text", { zh: "标签", en: "Tags" }, "标签 订单标签 tags labels"),
  carrier: order(
    "text",
    { zh: "快递公司", en: "Carrier" },
    "快递公司 物流公司 承运商 carrier shippingcarrier shippingmethod shipmode shipvia",
  ),
  waybill: order(
    "code",
    { zh: "快递单号", en: "Waybill" },
    "快递单号 运单号 物流单号 trackingnumber trackingno waybill waybillno",
  ),
  lineNo: line(
    "code",
    { zh: "子单号", en: "Line number" },
    "子订单编号 子订单号 子单号 行号 明细编号 orderitemid lineno lineid rowid lineitemid orderlineid itemid oid",
  ),
  sku: line(
    "code",
    { zh: "规格编码", en: "SKU" },
    "规格编码 商家编码 商品规格编码 sku编码 sku skucode 商家sku 货号 规格商家编码 lineitemsku stockcode sellersku productsku outerskuid 商品编码 productid productcode itemcode",
  ),
  productId: line(
    "code",
    { zh: "商品编号", en: "Product id" },
    "商品id 商品编号 宝贝id 商品编码 productid channelproductid itemnumber asin",
  ),
  lineName: line(
    "text",
    { zh: "商品名称", en: "Product" },
    "商品名称 商品标题 宝贝标题 宝贝名称 货品名称 品名 商品 标题 lineitemname productname itemname description producttitle itemtitle title product linename",
  ),
  spec: line(
    "text",
    { zh: "规格", en: "Variant" },
    "商品属性 规格 规格名称 商品规格 颜色规格 销售属性 variant variation spec option skuname spectext",
  ),
  quantity: line(
    "number",
    { zh: "数量", en: "Quantity" },
    "购买数量 商品数量 数量 件数 宝贝数量 lineitemquantity quantity qty quantityordered quantitypurchased units",
  ),
  unitPrice: line(
    "money",
    { zh: "单价", en: "Unit price" },
    "商品单价 商品价格 单价 价格 售价 lineitemprice unitprice itemprice price saleprice",
  ),
  lineTotal: line(
    "money",
    { zh: "行金额", en: "Line total" },
    "商品金额 行金额 小计 金额 商品小计 明细金额 sales linetotal subtotal lineamount itemtotal linepayable",
  ),
  lineDiscount: line(
    "money",
    { zh: "行优惠", en: "Discount (line)" },
    "商品优惠 行优惠 单品优惠 折扣金额 lineitemdiscount linediscount itemdiscount discount",
  ),
  lineRate: line("rate", { zh: "折扣率", en: "Discount rate" }, "折扣率 折扣 discountrate discountpercent discount"),
  weightKg: line("number", { zh: "重量（千克）", en: "Weight (kg)" }, "重量kg 重量千克 重量公斤 weightkg"),
  weightG: line("number", { zh: "重量（克）", en: "Weight (g)" }, "重量g 重量克 重量 weightg grams weight"),
} as const satisfies Readonly<Record<string, ImportFieldSpec>>;

export type ImportFieldName = keyof typeof IMPORT_FIELDS;

const isFieldName = (name: string): name is ImportFieldName => Object.hasOwn(IMPORT_FIELDS, name);

/** Every field by name, in the order people are offered them. */
export const IMPORT_FIELD_NAMES: readonly ImportFieldName[] = Object.keys(IMPORT_FIELDS).filter(isFieldName);
export const ImportField = z.enum(IMPORT_FIELD_NAMES);

/** What a field is. */
export function importField(name: ImportFieldName): ImportFieldSpec {
  return IMPORT_FIELDS[name];
}

/** A header as it is compared: one width and case, nothing but letters and digits. `ShipCountry`, `ship_country` and `Ship Country ` are one. */
export function normalHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
