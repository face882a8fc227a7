import type { LocalizedText } from "@orderloom/schema/language";

/** The sentences of the command line itself; `{name}` stands for a value. */
export const WORDS = {
  usage: { zh: "用法：", en: "Usage:" },
  sharedOptions: {
    zh: "通用选项：--env live|sandbox（默认 live）  --url 网页地址  --lang zh|en",
    en: "Every command takes: --env live|sandbox (default live)  --url ADDRESS  --lang zh|en",
  },
  notUnderstood: { zh: "看不懂参数：{reason}", en: "These arguments make no sense: {reason}" },
  tooMuch: { zh: "多余的参数：{extra}", en: "There is too much: {extra}" },
  optionWrong: { zh: "{option} 没有填写或格式不对。", en: "{option} is missing or not in the right form." },
  optionChoice: { zh: "{option} 只能是：{choices}。", en: "{option} is one of: {choices}." },
  unreachable: {
    zh: "连不上 {url}。请先用 npm start 启动织单，或用 --url 指定网页地址。",
    en: "Nothing answers at {url}. Start Orderloom with npm start, or name its address with --url.",
  },
  notOrderloom: {
    zh: "{url} 的回答看不懂（状态码 {status}）。请确认地址是织单的网页。",
    en: "The answer of {url} makes no sense (status {status}). Is this the address of Orderloom's web?",
  },
  noToken: {
    zh: "没有令牌。请在织单所在的机器上运行，或用 ORDERLOOM_TOKEN 提供令牌（管理员可用 token create 生成）。",
    en: "There is no token. Run this on the machine Orderloom runs on, or give one in ORDERLOOM_TOKEN (token create makes one).",
  },
  noDatabase: {
    zh: "找不到数据库。请先用 npm start 启动织单，或设置 DATABASE_URL。",
    en: "There is no database to open. Start Orderloom with npm start, or set DATABASE_URL.",
  },
  fileUnreadable: { zh: "读不了文件 {file}：{reason}", en: "The file {file} cannot be read: {reason}" },
  fileNotJson: { zh: "文件 {file} 不是 JSON：{reason}", en: "The file {file} is no JSON: {reason}" },
  fileUnwritable: { zh: "写不了文件 {file}：{reason}", en: "The file {file} cannot be written: {reason}" },
  problemError: { zh: "错误", en: "error" },
  problemWarning: { zh: "警告", en: "warning" },
  notAGraph: {
    zh: "错误: 文件的 {path} 处不符合流程格式（{code}）。",
    en: "error: {path} of the file is not what a flow has there ({code}).",
  },
  importAsks: { zh: "需要确认：{question}", en: "To be settled: {question}" },
  importNoOrders: {
    zh: "看不出哪一列是订单编号。请用 --mapping 指定预设文件，或在导入中心选择。",
    en: "Nothing says which column holds the order number. Give a mapping with --mapping, or choose it in the import centre.",
  },
  importEnded: { zh: "导入已取消。", en: "The import was cancelled." },
  importRejected: {
    zh: "有 {count} 行没有导入；用 --rejected FILE 保存这些行和原因。",
    en: "{count} rows were not imported; --rejected FILE saves them with the reasons.",
  },
  connectionPaused: { zh: "连接已暂停。", en: "The connection is paused." },
  connectionResumed: { zh: "连接已恢复。", en: "The connection goes on." },
  holdOn: { zh: "对外调用已全部拦下。", en: "Every outside call is held." },
  holdOff: { zh: "对外调用已放开。", en: "Outside calls go again." },
  flowPaused: { zh: "流程已暂停。", en: "The flow is paused." },
  flowResumed: { zh: "流程已恢复。", en: "The flow goes on." },
  runsMovable: { zh: "可以迁移 {count} 个运行。", en: "{count} runs can be moved." },
  runsMoving: { zh: "正在迁移 {count} 个运行。", en: "{count} runs are being moved." },
  runCancelled: { zh: "运行即将取消。", en: "The run is being cancelled." },
  runEnded: { zh: "这次运行已经结束。", en: "This run has ended." },
  flowFine: { zh: "流程没有问题。", en: "The flow has no problems." },
  flowWrong: { zh: "流程有 {count} 个错误。", en: "The flow has {count} errors." },
  flowNotImported: { zh: "流程有 {count} 个错误，没有导入。", en: "The flow has {count} errors and was not imported." },
  flowNotPublished: {
    zh: "流程有 {count} 个错误，没有发布。",
    en: "The flow has {count} errors and was not published.",
  },
  templateNotDeployed: {
    zh: "选项有 {count} 处不对，没有创建流程。",
    en: "The options have {count} errors; no flow was made.",
  },
  settingWrong: { zh: "--setting 要写成 名称=值。", en: "A --setting is written NAME=VALUE." },
  secretMissing: { zh: "没有从标准输入读到密钥。", en: "No secret came from the standard input." },
  splitHow: {
    zh: "请用 --by、--most-g、--part 之一说明怎么拆",
    en: "Say how to split with one of --by, --most-g and --part",
  },
  vetoHow: { zh: "请给出 --reason，或用 --lift 撤销", en: "Give a --reason, or --lift it" },
  orderUnnamed: {
    zh: "请指定一个订单：编号、--no 或 --external-no。",
    en: "Name one order: by its id, --no or --external-no.",
  },
  orderNotFound: { zh: "没有找到订单 {no}。", en: "There is no order {no}." },
  orderAmbiguous: {
    zh: "有 {count} 个订单的渠道订单号是 {no}，请改用订单编号：{ids}",
    en: "{count} orders have the channel number {no}. Name one by its id: {ids}",
  },
  demoInLive: {
    zh: "演示数据只放在沙箱里，请去掉 --env live。",
    en: "The demo lives in the sandbox alone; leave --env live out.",
  },
  demoThere: {
    zh: "演示数据已经在沙箱里了。要重新载入，请先运行 orderloom demo remove。",
    en: "The demo is in the sandbox already. Run orderloom demo remove before loading it again.",
  },
  demoAbsent: { zh: "沙箱里没有演示数据。", en: "There is no demo in the sandbox." },
  demoLoaded: {
    zh: "演示数据已载入沙箱：{orders} 个订单，{shops} 个店铺。",
    en: "The demo is in the sandbox: {orders} orders of {shops} shops.",
  },
  demoRemoved: { zh: "演示数据已清除：{orders} 个订单。", en: "The demo is gone: {orders} orders removed." },
  effectsAddUp: {
    zh: "账是平的：每个该办的外部动作都有且只有一个去向，没有重复。",
    en: "Everything adds up: each intended effect stands in one place, and none happened twice.",
  },
  effectsRepeats: {
    zh: "重复推送、按第一次的编号答复而没有重复处理的消息：",
    en: "Messages that came again, answered with the first one's id and not done twice:",
  },
  effectsDiffer: {
    zh: "账不平：请查看下面的数字，逐项核对。",
    en: "It does not add up: look at the figures below.",
  },
  stockAddsUp: {
    zh: "库存相符：每一件都有来处和去处。",
    en: "Stock adds up: every piece came from somewhere and is somewhere.",
  },
  stockDiffers: { zh: "库存有 {count} 处不符。", en: "{count} rows of stock do not add up." },
  countRows: { zh: "这些行读不懂：{rows}。", en: "These rows say nothing: {rows}." },
  counted: {
    zh: "核对了 {skus} 个商品，{differences} 处差异。",
    en: "{skus} SKUs were counted, {differences} differ.",
  },
  addsUp: { zh: "全部相符。", en: "All of it adds up." },
  doesNotAddUp: { zh: "有 {count} 处不符。", en: "{count} rows do not add up." },
  notAllChecked: {
    zh: "还没有全部查过；加 --full 马上全查。",
    en: "Not everything was looked at yet; --full looks now.",
  },
  nothing: { zh: "没有记录。", en: "Nothing to show." },
} as const satisfies Readonly<Record<string, LocalizedText>>;
